import { Form } from '@remix-run/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { ChoiceButton } from '~/components/ui/choices';
import { Stack } from '~/components/ui/layout';
import { type AnswerWord, answerWords } from '~/domain/answers/answer';
import { useAnswer } from '~/realtime/client/use-room';
import { newUuid } from '~/realtime/client/uuid';
import { AnswerStatus } from './answer-status';

interface AnswerFormProps {
  readonly revisionId: string;
  /** The wording that was on the screen (V1). */
  readonly renderingId: string | undefined;
  /** Makes a form sent twice count once where there is no JavaScript. */
  readonly requestId: string;
  /** Answered before, on a device that must not say how. */
  readonly isSecret: boolean;
}

const looks = {
  agree: { icon: 'check', tone: 'agree' },
  disagree: { icon: 'cross', tone: 'disagree' },
  pass: { icon: 'skip', tone: undefined },
  unclear: { icon: 'question', tone: 'quiet' },
  declined: { icon: 'heart', tone: 'quiet' },
} as const;

const loud: readonly AnswerWord[] = ['agree', 'disagree', 'pass'];
const quiet = answerWords.filter((word) => !loud.includes(word));

const isWord = (text: string | undefined): text is AnswerWord =>
  answerWords.some((word) => word === text);

/** The five answers. A form that works by itself; with JavaScript the answer goes by socket and waits out a bad network. */
export function AnswerForm({ revisionId, renderingId, requestId, isSecret }: AnswerFormProps) {
  const { t } = useTranslation('participants');
  const { give, ...answer } = useAnswer(revisionId);
  const [clientId, setClientId] = useState(requestId);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : {};
    const value = submitter instanceof HTMLButtonElement ? submitter.value : undefined;
    give({ renderingId, word: isWord(value) ? value : undefined });
    setClientId(newUuid());
  };
  return (
    <Form method="post" id="answer" onSubmit={send}>
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="revisionId" value={revisionId} />
      {renderingId === undefined ? null : (
        <input type="hidden" name="renderingId" value={renderingId} />
      )}
      <fieldset>
        <legend className="legend">{t('item.what')}</legend>
        <Stack gap={3}>
          <div className="choices" data-across>
            {loud.map((word) => (
              <AnswerButton key={word} word={word} isChosen={answer.word === word} />
            ))}
          </div>
          <div className="choices" data-across>
            {quiet.map((word) => (
              <AnswerButton key={word} word={word} isChosen={answer.word === word} />
            ))}
          </div>
        </Stack>
      </fieldset>
      <AnswerStatus answer={answer} isSecret={isSecret} />
      {answer.word === undefined && !isSecret ? null : (
        <Button tone="quiet" size="small" name="answer" value="">
          {t('item.takeBack')}
        </Button>
      )}
    </Form>
  );
}

interface AnswerButtonProps {
  readonly word: AnswerWord;
  readonly isChosen: boolean;
}

function AnswerButton({ word, isChosen }: AnswerButtonProps) {
  const { t } = useTranslation();
  const { icon, tone } = looks[word];
  return (
    <ChoiceButton
      name="answer"
      value={word}
      label={t(`answer.${word}`)}
      icon={icon}
      tone={tone}
      isChosen={isChosen}
    />
  );
}
