import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Columns, Stack } from '~/components/ui/layout';
import { TextInput } from '~/components/ui/text-input';
import { answerWords, type Tally } from '~/domain/answers/answer';

interface HandsFormProps {
  readonly current: { readonly id: string; readonly revisionId: string; readonly hands: Tally };
}

/** Hands raised by people without a device. The numbers replace those entered before. */
export function HandsForm({ current }: HandsFormProps) {
  const { t } = useTranslation(['facilitators', 'common']);
  const { id, revisionId, hands } = current;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="hands" />
      <input type="hidden" name="proposalId" value={id} />
      <input type="hidden" name="revisionId" value={revisionId} />
      {answerWords.map((word) => (
        <input key={word} type="hidden" name={`seen.${word}`} value={hands[word]} />
      ))}
      <Stack gap={3}>
        <p className="muted">{t('control.handsHint')}</p>
        <Columns gap={3}>
          {answerWords.map((word) => (
            <Field key={word} name={`hands.${word}`} label={t(`common:answer.${word}`)}>
              {(ties) => (
                <TextInput
                  {...ties}
                  inputMode="numeric"
                  pattern="[0-9]*"
                  maxLength={5}
                  defaultValue={hands[word] === 0 ? '' : String(hands[word])}
                />
              )}
            </Field>
          ))}
        </Columns>
        <div>
          <Button>{t('control.saveHands')}</Button>
        </div>
      </Stack>
    </Form>
  );
}
