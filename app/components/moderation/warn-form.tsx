import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { TextInput } from '~/components/ui/text-input';
import { limits } from '~/contracts/text';
import type { ReportableType } from '~/domain/moderation/report';

interface WarnFormProps {
  /** Left out where the page is about one text only. */
  readonly text?: { readonly type: ReportableType; readonly id: string };
  readonly warning: string;
}

/** A few words before the text, which then shows only when asked for. */
export function WarnForm({ text, warning }: WarnFormProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Form method="post" preventScrollReset>
      {text === undefined ? null : (
        <>
          <input type="hidden" name="type" value={text.type} />
          <input type="hidden" name="id" value={text.id} />
        </>
      )}
      <Stack gap={3}>
        <Field
          id={`warning-${text?.id ?? ''}`}
          name="warning"
          label={t('queue.warning')}
          hint={t('queue.warningHint')}
        >
          {(ties) => <TextInput {...ties} maxLength={limits.line} defaultValue={warning} />}
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
