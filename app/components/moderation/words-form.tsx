import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button } from '~/components/ui/button';
import { RadioCards } from '~/components/ui/choices';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { TextArea } from '~/components/ui/text-area';
import { TextInput } from '~/components/ui/text-input';
import type { RenderingView } from '~/contracts/room';
import { storedLimits } from '~/contracts/text';
import { directionOf } from '~/domain/taxonomy/language-tag';

type FormReply = ReturnType<typeof useRefusedForm>;

interface WordsFormProps {
  readonly form: FormReply;
  readonly intent: 'reword' | 'render';
  readonly language: string;
  /** What stands in that language; nothing yet for a new translation. */
  readonly standing: RenderingView | undefined;
  /** People have answered these words: a change must say what it means. */
  readonly hasAnswers?: boolean;
}

/** The words of a proposal in one language, to write or to correct. */
export function WordsForm({ form, intent, language, standing, hasAnswers }: WordsFormProps) {
  const { t } = useTranslation('facilitators');
  // One page holds a form for each language: only the one that was sent has a reply.
  const reply = form.isRefused && form.valueOf('language') === language ? form : undefined;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="seen" value={standing?.id ?? ''} />
      <input type="hidden" name="scopeNote" value={standing?.text.scopeNote ?? ''} />
      <Stack gap={3}>
        <TextFields reply={reply} language={language} text={standing?.text} />
        {hasAnswers ? (
          <RadioCards
            name="change"
            legend={t('words.change')}
            required
            error={reply?.errorOf('change')}
            choices={[
              { value: 'editorial', label: t('words.editorial'), hint: t('words.editorialHint') },
              { value: 'semantic', label: t('words.semantic'), hint: t('words.semanticHint') },
            ]}
          />
        ) : null}
        <div>
          <Button>{t('words.save')}</Button>
        </div>
      </Stack>
    </Form>
  );
}

interface TextFieldsProps {
  readonly reply: FormReply | undefined;
  readonly language: string;
  readonly text: RenderingView['text'] | undefined;
}

function TextFields({ reply, language, text }: TextFieldsProps) {
  const { t } = useTranslation('facilitators');
  const spoken = { lang: language, dir: directionOf(language) };
  const fieldOf = (name: string) => ({
    id: `${name}-${language}`,
    name,
    error: reply?.errorOf(name),
  });
  const startOf = (name: string, standing = '') => reply?.valueOf(name, standing) ?? standing;
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
