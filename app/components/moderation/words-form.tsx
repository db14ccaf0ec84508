import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button } from '~/components/ui/button';
import { RadioCards } from '~/components/ui/choices';
import { Stack } from '~/components/ui/layout';
import type { RenderingView } from '~/contracts/room';
import { WordsFields } from './words-fields';

type FormReply = ReturnType<typeof useRefusedForm>;

interface WordsFormProps {
  readonly form: FormReply;
  readonly intent: 'reword' | 'render';
  readonly language: string;
  /** What stands in that language; nothing yet for a new translation. */
  readonly standing: RenderingView | undefined;
  /** People have answered these words: a change must say what it means. */
  readonly hasAnswers?: boolean;
  /** It is what somebody came for: its button is the next step. */
  readonly isNextStep?: boolean;
}

/** The words of a proposal in one language, to write or to correct. */
export function WordsForm(props: WordsFormProps) {
  const { form, intent, language, standing, hasAnswers, isNextStep = false } = props;
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
        <WordsFields reply={reply} language={language} text={standing?.text} />
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
          <Button tone={isNextStep ? 'primary' : 'plain'}>{t('words.save')}</Button>
        </div>
      </Stack>
    </Form>
  );
}
