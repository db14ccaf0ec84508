import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { TextInput } from '~/components/ui/text-input';

interface WarnFormProps {
  readonly id: string;
  readonly warning: string;
}

/** A few words before the text, which then shows only when asked for. */
export function WarnForm({ id, warning }: WarnFormProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="id" value={id} />
      <Stack gap={3}>
        <Field
          id={`warning-${id}`}
          name="warning"
          label={t('queue.warning')}
          hint={t('queue.warningHint')}
        >
          {(ties) => <TextInput {...ties} maxLength={120} defaultValue={warning} />}
        </Field>
        <div>
          <Button name="intent" value="warn">
            {t('queue.saveWarning')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
