import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { NameField, PasswordField } from '~/components/accounts/account-fields';
import { AccountPage } from '~/components/accounts/account-page';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button } from '~/components/ui/button';
import { ownAddress, signInForm } from '~/contracts/accounts';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { anyone, signedIn } from '~/gates/proofs.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { signIn } from '~/usecases/accounts/sign-in.server';

export const handle = { texts: ['facilitators', 'builders'] } satisfies TextsHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

const home = '/f';

export const loader = reading(anyone, async (visit) => {
  const next = ownAddress.safeParse(visit.url.searchParams.get('next')).data;
  const account = await signedIn(visit);
  if (account.ok) throw redirect(next ?? home);
  const { t } = requestTexts(visit.request);
  return ok({ title: t('facilitators:signIn.title'), next });
});

export const action = writing(anyone, signInForm, async ({ deps, world, input }) => {
  const signed = await signIn(deps, input);
  if (!signed.ok) return signed;
  const cookie = await world.cookies.account.serialize(signed.value.token);
  return ok(redirect(input.next ?? home, { headers: { 'Set-Cookie': cookie } }));
});

export default function SignIn() {
  const { t } = useTranslation('facilitators');
  const { next } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <AccountPage title={t('signIn.title')} lead={t('signIn.lead')} form={form}>
      {next === undefined ? null : <input type="hidden" name="next" value={next} />}
      <NameField form={form} />
      <PasswordField form={form} name="password" kind="current" label={t('account.password')} />
      <div>
        <Button tone="primary" size="large">
          {t('signIn.submit')}
        </Button>
      </div>
      <p className="small muted">{t('signIn.forgotten')}</p>
    </AccountPage>
  );
}
