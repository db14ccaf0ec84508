import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { fieldsIn, WordsFields } from '~/components/moderation/words-fields';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { TextArea } from '~/components/ui/text-area';
import { TextInput } from '~/components/ui/text-input';
import type { CategoryWords } from '~/contracts/taxonomies';
import { storedLimits } from '~/contracts/text';
import type { CategoryText } from '~/domain/taxonomy/category';

interface CategoryTranslationProps {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly language: string;
  /** What stands in that language; nothing yet for a new translation. */
  readonly standing: CategoryWords | undefined;
  /** What is translated: parts that it does not have are not asked for. */
  readonly original: CategoryText;
}

/** The form to write or correct a category's words in one language, folded away until it is wanted. */
export function CategoryTranslation(props: CategoryTranslationProps) {
  const { form, language, standing, original } = props;
  const { t } = useTranslation('facilitators');
  const reply = form.isRefused && form.valueOf('language') === language ? form : undefined;
  const isUnchecked = standing?.origin === 'machine' && !standing.isReviewed;
  return (
    <Disclosure
      summary={standing ? t('item.correct') : t('item.translate')}
      isOpen={reply !== undefined || undefined}
    >
      <Form method="post" preventScrollReset key={standing?.id}>
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="seen" value={standing?.id ?? ''} />
        <Stack gap={3}>
          <WordsFields reply={reply} language={language} text={standing?.text} />
          <FurtherFields
            reply={reply}
            language={language}
            text={standing?.text}
            original={original}
          />
          {isUnchecked ? <p className="field-hint">{t('category.checkHint')}</p> : null}
          <div>
            <Button name="intent" value="render">
              {t('words.save')}
            </Button>
          </div>
        </Stack>
      </Form>
    </Disclosure>
  );
}

interface FurtherFieldsProps {
  readonly reply: ReturnType<typeof useRefusedForm> | undefined;
  readonly language: string;
  readonly text: CategoryText | undefined;
  readonly original: CategoryText;
}

function FurtherFields({ reply, language, text, original }: FurtherFieldsProps) {
  const { t } = useTranslation('facilitators');
  const { spoken, fieldOf, startOf } = fieldsIn(language, reply);
  const stepOf = (key: string) => text?.levels.find((level) => level.key === key)?.text;
  return (
    <>
      <Field {...fieldOf('altLabels')} label={t('category.otherNames')} hint={t('words.linesHint')}>
        {(ties) => (
          <TextArea
            {...ties}
            {...spoken}
            rows={2}
            defaultValue={startOf('altLabels', text?.altLabels.join('\n'))}
          />
        )}
      </Field>
      {original.scopeNote === '' && (text?.scopeNote ?? '') === '' ? null : (
        <Field {...fieldOf('scopeNote')} label={t('category.note')}>
          {(ties) => (
            <TextArea
              {...ties}
              {...spoken}
              rows={3}
              maxLength={storedLimits.note}
              defaultValue={startOf('scopeNote', text?.scopeNote)}
            />
          )}
        </Field>
      )}
      {original.levels.map(({ key, text: step }) => (
        <Field key={key} {...fieldOf(`levels.${key}`)} label={t('category.levelIn', { step })}>
          {(ties) => (
            <TextInput
              {...ties}
              {...spoken}
              maxLength={storedLimits.line}
              defaultValue={startOf(`levels.${key}`, stepOf(key))}
            />
          )}
        </Field>
      ))}
    </>
  );
}
