import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { NameField, PasswordField } from '~/components/accounts/account-fields';
import { AccountPage } from '~/components/accounts/account-page';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button, LinkButton } from '~/components/ui/button';
import { setUpForm } from '~/contracts/accounts';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { anyone } from '~/gates/proofs.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { choosePassword } from '~/usecases/accounts/choose-password.server';
import { findSetUpLink } from '~/usecases/accounts/find-set-up-link.server';
import { setUpInstance } from '~/usecases/accounts/set-up-instance.server';

export const handle = { texts: ['facilitators', 'builders'] } satisfies TextsHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export const loader = reading(anyone, async ({ deps, params, request }) => {
  const { t } = requestTexts(request);
  const link = await findSetUpLink(deps, params.token ?? '');
  const titles = {
    first: t('facilitators:setup.title'),
    choose: t('facilitators:setup.chooseTitle'),
    used: t('facilitators:setup.used'),
  };
  return ok({ ...link, title: titles[link.kind] });
});

export const action = writing(anyone, setUpForm, async ({ deps, world, params, input }) => {
  const token = params.token ?? '';
  const signed =
    input.kind === 'first'
      ? await setUpInstance(deps, { token, ...input })
      : await choosePassword(deps, { token, ...input });
  if (!signed.ok) return signed;
  const cookie = await world.cookies.account.serialize(signed.value.token);
  return ok(redirect('/f', { headers: { 'Set-Cookie': cookie } }));
});

export default function SetUp() {
  const { t } = useTranslation('facilitators');
  const { kind, name } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  if (kind === 'used') {
    return (
      <AccountPage title={t('setup.used')} lead={t('setup.usedLead')}>
        <div>
          <LinkButton tone="primary" to="/account">
            {t('signIn.title')}
          </LinkButton>
        </div>
      </AccountPage>
    );
  }
  return (
    <AccountPage
      title={kind === 'first' ? t('setup.title') : t('setup.chooseTitle')}
      lead={kind === 'first' ? t('setup.lead') : t('setup.chooseLead', { name })}
      form={form}
    >
      <input type="hidden" name="kind" value={kind} />
      {kind === 'first' ? (
        <NameField form={form} />
      ) : (
        <input type="hidden" autoComplete="username" value={name} readOnly />
      )}
      <PasswordField form={form} name="password" kind="new" label={t('account.newPassword')} />
      <div>
        <Button tone="primary" size="large">
          {t('setup.submit')}
        </Button>
      </div>
    </AccountPage>
  );
}
