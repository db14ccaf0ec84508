import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Field } from '~/components/ui/field';
import { Select } from '~/components/ui/select';

interface LanguageFieldProps {
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly form: ReturnType<typeof useRefusedForm>;
  /** What it begins with; else the first of the list. */
  readonly language?: string;
}

/** The language that something is written in: the reader's own first, then any. */
export function LanguageField({ languages, form, language }: LanguageFieldProps) {
  const { t } = useTranslation('participants');
  return (
    <Field name="language" label={t('say.language')} error={form.errorOf('language')}>
      {(ties) => (
        <Select
          {...ties}
          defaultValue={form.valueOf('language', language ?? languages[0]?.tag)}
          options={languages.map(({ tag, name }) => ({ value: tag, label: name, lang: tag }))}
        />
      )}
    </Field>
  );
}
