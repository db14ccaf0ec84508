import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Card } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { TextArea } from '~/components/ui/text-area';
import { TextInput } from '~/components/ui/text-input';

const mostParts = 4;

/** What a category is split into; parts without a name are left out. */
export function PartFields({ form }: { readonly form: ReturnType<typeof useRefusedForm> }) {
  const { t } = useTranslation('facilitators');
  return (
    <Stack gap={3}>
      {Array.from({ length: mostParts }, (_, part) => {
        const name = `parts.${part}.label`;
        const text = `parts.${part}.definition`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its number, also in the names of its fields
          <Card tone="sunk" key={part}>
            <Stack gap={2}>
              <Field
                name={name}
                label={t('newItem.part', { number: part + 1 })}
                error={form.errorOf(name)}
              >
                {(ties) => (
                  <TextInput {...ties} maxLength={120} defaultValue={form.valueOf(name)} />
                )}
              </Field>
              <Field name={text} label={t('words.definition')} error={form.errorOf(text)}>
                {(ties) => (
                  <TextArea {...ties} rows={2} maxLength={600} defaultValue={form.valueOf(text)} />
                )}
              </Field>
            </Stack>
          </Card>
        );
      })}
    </Stack>
  );
}
