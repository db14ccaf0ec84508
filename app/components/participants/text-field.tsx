import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Field } from '~/components/ui/field';
import { TextArea } from '~/components/ui/text-area';
import { TextInput } from '~/components/ui/text-input';

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly maxLength: number;
  readonly form: ReturnType<typeof useRefusedForm>;
  /** `line` for a name, `text` for sentences. */
  readonly kind?: 'line' | 'text';
  readonly required?: boolean;
  readonly start?: string;
}

/** Words that somebody writes: refused ones stand here again as they were typed (X3). */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, maxLength, form, kind = 'text', required = false, start } = props;
  const { t } = useTranslation();
  const note = required ? undefined : t('form.optional');
  const common = { required, maxLength, defaultValue: form.valueOf(name, start) };
  return (
    <Field name={name} label={label} hint={hint} note={note} error={form.errorOf(name)}>
      {(ties) =>
        kind === 'line' ? (
          <TextInput {...ties} {...common} />
        ) : (
          <TextArea
            {...ties}
            {...common}
            counter={(left) => t('form.charactersLeft', { count: left })}
          />
        )
      }
    </Field>
  );
}
