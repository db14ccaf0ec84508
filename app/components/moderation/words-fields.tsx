import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Field } from '~/components/ui/field';
import { TextArea } from '~/components/ui/text-area';
import { TextInput } from '~/components/ui/text-input';
import { storedLimits } from '~/contracts/text';
import type { CategoryText } from '~/domain/taxonomy/category';
import { directionOf } from '~/domain/taxonomy/language-tag';

type FormReply = ReturnType<typeof useRefusedForm>;

interface WordsFieldsProps {
  /** What became of the form of this language, if it was sent. */
  readonly reply: FormReply | undefined;
  readonly language: string;
  readonly text: CategoryText | undefined;
}

/** What the fields of one language have in common: several such forms lie on one page. */
export function fieldsIn(language: string, reply: FormReply | undefined) {
  return {
    spoken: { lang: language, dir: directionOf(language) },
    fieldOf: (name: string) => ({
      id: `${name}-${language}`,
      name,
      error: reply?.errorOf(name),
    }),
    startOf: (name: string, standing = '') => reply?.valueOf(name, standing) ?? standing,
  };
}

/** Name, sentence, and what is in and out, in one language. */
export function WordsFields({ reply, language, text }: WordsFieldsProps) {
  const { t } = useTranslation('facilitators');
  const { spoken, fieldOf, startOf } = fieldsIn(language, reply);
  return (
    <>
      <Field {...fieldOf('label')} label={t('words.label')}>
        {(ties) => (
          <TextInput
            {...ties}
            {...spoken}
            required
            maxLength={storedLimits.label}
            defaultValue={startOf('label', text?.label)}
          />
        )}
      </Field>
      <Field {...fieldOf('definition')} label={t('words.definition')}>
        {(ties) => (
          <TextArea
            {...ties}
            {...spoken}
            rows={3}
            maxLength={storedLimits.definition}
            defaultValue={startOf('definition', text?.definition)}
          />
        )}
      </Field>
      {(['inclusions', 'exclusions'] as const).map((name) => (
        <Field key={name} {...fieldOf(name)} label={t(`words.${name}`)} hint={t('words.linesHint')}>
          {(ties) => (
            <TextArea
              {...ties}
              {...spoken}
              rows={2}
              defaultValue={startOf(name, text?.[name].join('\n'))}
            />
          )}
        </Field>
      ))}
    </>
  );
}
