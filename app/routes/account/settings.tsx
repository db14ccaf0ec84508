import { data, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '~/components/accounts/account-fields';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Page, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { changePasswordForm } from '~/contracts/accounts';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { signedIn } from '~/gates/proofs.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { changePassword } from '~/usecases/accounts/change-password.server';

export const handle = { texts: ['facilitators', 'builders'] } satisfies TextsHandle;
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => pageTitle(loaded?.title);

export const loader = reading(signedIn, async ({ scope, request }) => {
  const { t } = requestTexts(request);
  return ok({ name: scope.accountName, title: t('facilitators:settings.title') });
});

export const action = writing(
  signedIn,
  changePasswordForm,
  async ({ deps, world, scope, input }) => {
    const changed = await changePassword(deps, scope, input);
    if (!changed.ok) return changed;
    const cookie = await world.cookies.account.serialize(changed.value.token);
    return ok(data({ isChanged: true }, { headers: { 'Set-Cookie': cookie } }));
  },
);

export default function Settings() {
  const { t } = useTranslation('facilitators');
  const { name } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const form = useRefusedForm(reply);
  const isChanged = reply !== undefined && 'isChanged' in reply;
  return (
    <Page>
      <Stack gap={5}>
        <h1>{t('settings.title')}</h1>
        <p>{t('settings.signedInAs', { name })}</p>
        {isChanged ? <Notice tone="success" title={t('settings.changed')} /> : null}
        <Card labelledBy="password" as="section">
          <Form method="post">
            <Stack>
              <h2 id="password">{t('settings.passwordTitle')}</h2>
              <FormErrors form={form} />
              <input type="hidden" autoComplete="username" value={name} readOnly />
              <PasswordField
                form={form}
                name="current"
                kind="current"
                label={t('settings.current')}
              />
              <PasswordField
                form={form}
                name="password"
                kind="new"
                label={t('account.newPassword')}
              />
              <p className="small muted">{t('settings.othersOut')}</p>
              <div>
                <Button tone="primary">{t('settings.submit')}</Button>
              </div>
            </Stack>
          </Form>
        </Card>
        <Form method="post" action="/account/sign-out" reloadDocument>
          <Button>{t('frame.signOut')}</Button>
        </Form>
      </Stack>
    </Page>
  );
}
