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

interface WordsFormProps {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly intent: 'reword' | 'render';
  readonly language: string;
  /** What stands in that language; nothing yet for a new translation. */
  readonly standing: RenderingView | undefined;
  /** People have answered these words: a change must say what it means. */
  readonly hasAnswers?: boolean;
}

/** The words of a proposal in one language, to write or to correct. */
export function WordsForm({ form, intent, language, standing, hasAnswers }: WordsFormProps) {
  const { t } = useTranslation(['facilitators', 'common']);
  const isRefused = form.isRefused && form.valueOf('language') === language;
  const typed = (name: string, otherwise = '') =>
    isRefused ? form.valueOf(name, otherwise) : otherwise;
  const error = (name: string) => (isRefused ? form.errorOf(name) : undefined);
  const text = standing?.text;
  const spoken = { lang: language, dir: directionOf(language) };
  const lines = [
    ['inclusions', text?.inclusions.join('\n')],
    ['exclusions', text?.exclusions.join('\n')],
  ] as const;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="seen" value={standing?.id ?? ''} />
      <Stack gap={3}>
        <Field
          id={`label-${language}`}
          name="label"
          label={t('words.label')}
          error={error('label')}
        >
          {(ties) => (
            <TextInput
              {...ties}
              {...spoken}
              required
              maxLength={storedLimits.label}
              defaultValue={typed('label', text?.label)}
            />
          )}
        </Field>
        <Field
          id={`definition-${language}`}
          name="definition"
          label={t('words.definition')}
          error={error('definition')}
        >
          {(ties) => (
            <TextArea
              {...ties}
              {...spoken}
              rows={3}
              maxLength={storedLimits.definition}
              defaultValue={typed('definition', text?.definition)}
            />
          )}
        </Field>
        {lines.map(([name, standingLines]) => (
          <Field
            key={name}
            id={`${name}-${language}`}
            name={name}
            label={t(`words.${name}`)}
            hint={t('words.linesHint')}
            error={error(name)}
          >
            {(ties) => (
              <TextArea {...ties} {...spoken} rows={2} defaultValue={typed(name, standingLines)} />
            )}
          </Field>
        ))}
        <input type="hidden" name="scopeNote" value={text?.scopeNote ?? ''} />
        {hasAnswers ? (
          <RadioCards
            name="change"
            legend={t('words.change')}
            required
            error={error('change')}
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
