import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Cluster, Stack } from '~/components/ui/layout';

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly isOperator: boolean;
  readonly isDisabled: boolean;
  readonly isOwn: boolean;
}

interface AccountListProps {
  readonly accounts: readonly AccountRow[];
}

/** Everybody who can sign in, with what the operator can do about it. */
export function AccountList({ accounts }: AccountListProps) {
  return (
    <Stack as="ul" gap={3}>
      {accounts.map((account) => (
        <Card as="li" key={account.id}>
          <Cluster spread>
            <Stack gap={1}>
              <strong>
                <bdi>{account.name}</bdi>
              </strong>
              <Marks account={account} />
            </Stack>
            {account.isOwn ? null : <Choices account={account} />}
          </Cluster>
        </Card>
      ))}
    </Stack>
  );
}

function Marks({ account }: { readonly account: AccountRow }) {
  const { t } = useTranslation('facilitators');
  return (
    <Cluster gap={2}>
      {account.isOwn ? <Badge tone="accent">{t('accounts.you')}</Badge> : null}
      {account.isOperator ? <Badge>{t('accounts.operator')}</Badge> : null}
      {account.isDisabled ? <Badge tone="warning">{t('accounts.disabled')}</Badge> : null}
    </Cluster>
  );
}

function Choices({ account }: { readonly account: AccountRow }) {
  const { t } = useTranslation('facilitators');
  return (
    <Form method="post">
      <input type="hidden" name="accountId" value={account.id} />
      <Cluster gap={2}>
        {account.isDisabled ? (
          <Button name="intent" value="enable" size="small">
            {t('accounts.enable')}
          </Button>
        ) : (
          <>
            <Button name="intent" value="link" size="small">
              {t('accounts.newLink')}
            </Button>
            <Button name="intent" value="disable" size="small" tone="danger">
              {t('accounts.disable')}
            </Button>
          </>
        )}
      </Cluster>
    </Form>
  );
}
