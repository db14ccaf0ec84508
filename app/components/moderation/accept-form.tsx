import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Stack } from '~/components/ui/layout';

interface AcceptFormProps {
  readonly id: string;
  readonly isAccepted: boolean;
}

/** Takes an example as a test case for tool builders (A4), or no longer. */
export function AcceptForm({ id, isAccepted }: AcceptFormProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="accept" />
      <input type="hidden" name="id" value={id} />
      <Stack gap={1}>
        <div>
          <Button name="isAccepted" value={isAccepted ? 'no' : 'yes'}>
            {t(isAccepted ? 'queue.acceptNot' : 'queue.accept')}
          </Button>
        </div>
        {isAccepted ? null : <p className="field-hint">{t('queue.acceptHint')}</p>}
      </Stack>
    </Form>
  );
}
