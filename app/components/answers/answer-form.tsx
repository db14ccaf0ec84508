import { Form } from '@remix-run/react';
import { type MouseEvent, useState } from 'react';
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

/** The five answers. A form that works by itself; with JavaScript the answer goes by socket and waits out a bad network. */
export function AnswerForm({ revisionId, renderingId, requestId, isSecret }: AnswerFormProps) {
  const { t } = useTranslation('participants');
  const { give, ...answer } = useAnswer(revisionId);
  const [clientId, setClientId] = useState(requestId);
  // By the button that was pressed: older browsers do not say which one submitted a form.
  const send = (word: AnswerWord | undefined) => (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault();
    give({ renderingId, word });
    setClientId(newUuid());
  };
  const button = (word: AnswerWord) => (
    <AnswerButton key={word} word={word} isChosen={answer.word === word} onClick={send(word)} />
  );
  return (
    <Form method="post" id="answer">
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="revisionId" value={revisionId} />
      {renderingId === undefined ? null : (
        <input type="hidden" name="renderingId" value={renderingId} />
      )}
      <fieldset>
        <legend className="legend">{t('item.what')}</legend>
        <Stack gap={3}>
          <div className="choices" data-across>
            {loud.map(button)}
          </div>
          <div className="choices" data-across>
            {quiet.map(button)}
          </div>
        </Stack>
      </fieldset>
      <div className="answer-end">
        <AnswerStatus answer={answer} isSecret={isSecret} />
        {answer.word === undefined && !isSecret ? null : (
          <Button tone="quiet" size="small" name="answer" value="" onClick={send(undefined)}>
            {t('item.takeBack')}
          </Button>
        )}
      </div>
    </Form>
  );
}

interface AnswerButtonProps {
  readonly word: AnswerWord;
  readonly isChosen: boolean;
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
}

function AnswerButton({ word, isChosen, onClick }: AnswerButtonProps) {
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
      onClick={onClick}
    />
  );
}
