import { useTranslation } from 'react-i18next';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { TextArea } from '~/components/ui/text-area';
import { TextInput } from '~/components/ui/text-input';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { languageName } from '~/i18n/format';
import type { useRefusedForm } from './use-refused-form';

interface LanguageFieldsProps {
  /** Field names are `name.tag`. */
  readonly name: string;
  readonly languages: readonly string[];
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly maxLength: number;
  /** What the fields begin with. */
  readonly texts?: Readonly<Record<string, string>>;
  /** `text` for a paragraph. */
  readonly kind?: 'line' | 'text';
  /** What is asked, in a language: "Title in Spanish". */
  readonly label: (language: string) => string;
}

/** One text asked for in several languages, each typed in its own direction. */
export function LanguageFields(props: LanguageFieldsProps) {
  const { name, languages, form, maxLength, texts, kind = 'line', label } = props;
  const { i18n } = useTranslation();
  return (
    <Stack gap={3}>
      {languages.map((tag) => {
        const field = `${name}.${tag}`;
        const Control = kind === 'line' ? TextInput : TextArea;
        return (
          <Field
            key={tag}
            name={field}
            label={label(languageName(tag, i18n.language))}
            error={form.errorOf(field)}
          >
            {(ties) => (
              <Control
                {...ties}
                lang={tag}
                dir={directionOf(tag)}
                maxLength={maxLength}
                defaultValue={form.valueOf(field, texts?.[tag])}
              />
            )}
          </Field>
        );
      })}
    </Stack>
  );
}
