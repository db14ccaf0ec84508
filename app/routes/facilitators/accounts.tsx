import { type MetaFunction, redirect, type TypedResponse } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { NameField } from '~/components/accounts/account-fields';
import { AccountList } from '~/components/accounts/account-list';
import { FormErrors } from '~/components/forms/form-errors';
import { RequestId } from '~/components/forms/request-id';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Checkbox } from '~/components/ui/checkbox';
import { CopyField } from '~/components/ui/copy-field';
import { Page, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { manageAccountForm } from '~/contracts/accounts';
import { ok, type Result } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { operator } from '~/gates/operator.server';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { addFacilitator, type PasswordLink } from '~/usecases/accounts/add-facilitator.server';
import { disableAccount } from '~/usecases/accounts/disable-account.server';
import { loadAccounts } from '~/usecases/accounts/load-accounts.server';
import { renewPasswordLink } from '~/usecases/accounts/renew-password-link.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export const loader = reading(operator, async ({ deps, scope, request }) => {
  const { t } = requestTexts(request);
  const accounts = await loadAccounts(deps, scope);
  return ok({ accounts, requestId: deps.ids.random(), title: t('facilitators:accounts.title') });
});

type Managed = Result<{ readonly name: string; readonly link: string } | TypedResponse<never>>;

export const action = writing(operator, manageAccountForm, async (visit): Promise<Managed> => {
  const { deps, scope, input } = visit;
  const shown = ({ name, token }: PasswordLink) => ({
    name,
    link: `${deps.baseUrl}/setup/${token}`,
  });
  switch (input.intent) {
    case 'add': {
      const isOperator = input.isOperator !== undefined;
      const added = await addFacilitator(deps, scope, { ...input, isOperator });
      return added.ok ? ok(shown(added.value)) : added;
    }
    case 'link': {
      const renewed = await renewPasswordLink(deps, scope, input.accountId);
      return renewed.ok ? ok(shown(renewed.value)) : renewed;
    }
    case 'disable':
    case 'enable': {
      const isDisabled = input.intent === 'disable';
      const { accountId } = input;
      const changed = await disableAccount(deps, scope, { accountId, isDisabled });
      return changed.ok ? ok(redirect('/f/accounts')) : changed;
    }
  }
});

export default function Accounts() {
  const { t } = useTranslation('facilitators');
  const { accounts } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page>
      <Stack gap={5}>
        <Stack gap={2}>
          <h1>{t('accounts.title')}</h1>
          <p className="lead">{t('accounts.lead')}</p>
        </Stack>
        {reply && 'link' in reply ? <NewLink name={reply.name} link={reply.link} /> : null}
        <AccountList accounts={accounts} />
        <AddFacilitator />
      </Stack>
    </Page>
  );
}

function NewLink({ name, link }: { readonly name: string; readonly link: string }) {
  const { t } = useTranslation(['facilitators', 'common']);
  return (
    <Notice tone="success" title={t('accounts.linkTitle', { name })}>
      <Stack>
        <p>{t('accounts.linkHint')}</p>
        <CopyField
          name="link"
          label={t('accounts.link')}
          value={link}
          copyLabel={t('common:action.copy')}
          copiedLabel={t('common:action.copied')}
        />
      </Stack>
    </Notice>
  );
}

function AddFacilitator() {
  const { t } = useTranslation('facilitators');
  const { requestId } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <Card as="section" tone="raised" labelledBy="add">
      <Form method="post" key={requestId}>
        <Stack>
          <h2 id="add">{t('accounts.addTitle')}</h2>
          <FormErrors form={form} />
          <RequestId fresh={requestId} form={form} />
          <NameField form={form} />
          <Checkbox
            name="isOperator"
            label={t('accounts.asOperator')}
            hint={t('accounts.asOperatorHint')}
            defaultChecked={form.isTicked('isOperator')}
          />
          <div>
            <Button tone="primary" name="intent" value="add">
              {t('accounts.add')}
            </Button>
          </div>
        </Stack>
      </Form>
    </Card>
  );
}
