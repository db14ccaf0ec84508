import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Checkbox } from '~/components/ui/checkbox';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { TextInput } from '~/components/ui/text-input';

interface ReadingLanguagesProps {
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly read: readonly string[];
  readonly form: ReturnType<typeof useRefusedForm>;
}

/** The languages that somebody reads: those of the session to tick, and any other one by name. */
export function ReadingLanguages({ languages, read, form }: ReadingLanguagesProps) {
  const { t } = useTranslation('participants');
  const ticked = form.valuesOf('readingLanguages[]', read);
  return (
    <Stack gap={3}>
      <div className="choices" data-across>
        {languages.map(({ tag, name }) => (
          <Checkbox
            key={tag}
            name="readingLanguages[]"
            value={tag}
            defaultChecked={ticked.includes(tag)}
            label={
              <span className="said" lang={tag} dir="auto">
                {name}
              </span>
            }
          />
        ))}
      </div>
      <Field
        name="otherLanguage"
        label={t('reading.other')}
        hint={t('reading.otherHint')}
        error={form.errorOf('otherLanguage')}
      >
        {(ties) => (
          <TextInput {...ties} maxLength={100} defaultValue={form.valueOf('otherLanguage')} />
        )}
      </Field>
    </Stack>
  );
}
