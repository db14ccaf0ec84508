import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { RadioCards } from '~/components/ui/choices';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { TextArea } from '~/components/ui/text-area';
import type { TextType } from '~/contracts/moderation';
import { hideReasons } from '~/domain/moderation/hide-reason';

interface HideFormProps {
  readonly type: TextType;
  readonly id: string;
}

/** Hiding always says why: the author reads it. */
export function HideForm({ type, id }: HideFormProps) {
  const { t } = useTranslation(['facilitators', 'common']);
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="id" value={id} />
      <Stack gap={3}>
        <RadioCards
          name="reason"
          legend={t('queue.reason')}
          hint={t('queue.reasonHint')}
          required
          choices={hideReasons.map((reason) => ({
            value: reason,
            label: t(`common:hideReason.${reason}`),
          }))}
        />
        <Field
          id={`words-${id}`}
          name="words"
          label={t('queue.words')}
          note={t('common:form.optional')}
        >
          {(ties) => <TextArea {...ties} rows={2} maxLength={500} />}
        </Field>
        <div>
          <Button tone="danger" name="intent" value="hide">
            {t('queue.hideNow')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
