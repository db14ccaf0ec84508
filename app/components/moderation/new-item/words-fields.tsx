import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { RadioCards } from '~/components/ui/choices';
import { Field } from '~/components/ui/field';
import { TextArea } from '~/components/ui/text-area';
import { TextInput } from '~/components/ui/text-input';
import { storedLimits } from '~/contracts/text';
import type { CategoryText } from '~/domain/taxonomy/category';

interface WordsFieldsProps {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly standing?: CategoryText | undefined;
  /** For words that replace others: do they still mean the same? */
  readonly asksMeaning?: boolean;
}

export function WordsFields({ form, standing, asksMeaning }: WordsFieldsProps) {
  const { t } = useTranslation('facilitators');
  const lines = ['inclusions', 'exclusions'] as const;
  return (
    <>
      <Field name="label" label={t('words.label')} error={form.errorOf('label')}>
        {(ties) => (
          <TextInput
            {...ties}
            required
            maxLength={storedLimits.label}
            defaultValue={form.valueOf('label', standing?.label)}
          />
        )}
      </Field>
      <Field name="definition" label={t('words.definition')} error={form.errorOf('definition')}>
        {(ties) => (
          <TextArea
            {...ties}
            rows={3}
            maxLength={storedLimits.definition}
            defaultValue={form.valueOf('definition', standing?.definition)}
          />
        )}
      </Field>
      {lines.map((name) => (
        <Field
          key={name}
          name={name}
          label={t(`words.${name}`)}
          hint={t('words.linesHint')}
          error={form.errorOf(name)}
        >
          {(ties) => (
            <TextArea
              {...ties}
              rows={2}
              defaultValue={form.valueOf(name, standing?.[name].join('\n'))}
            />
          )}
        </Field>
      ))}
      {asksMeaning ? (
        <RadioCards
          name="meaning"
          legend={t('words.change')}
          required
          defaultValue={form.valueOf('meaning', 'editorial')}
          choices={[
            { value: 'editorial', label: t('words.editorial') },
            { value: 'semantic', label: t('words.semantic') },
          ]}
        />
      ) : null}
    </>
  );
}
