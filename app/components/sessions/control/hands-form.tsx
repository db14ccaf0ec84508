import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Columns, Stack } from '~/components/ui/layout';
import { TextInput } from '~/components/ui/text-input';
import { answerWords, type Tally } from '~/domain/answers/answer';
import { answersIn, sameTally } from '~/domain/answers/tally';
import { formatList, formatNumber } from '~/i18n/format';

interface HandsFormProps {
  readonly current: { readonly id: string; readonly revisionId: string; readonly hands: Tally };
  readonly form: ReturnType<typeof useRefusedForm>;
}

/**
 * Hands raised by people without a device. The numbers replace those entered before. What somebody else enters meanwhile
 * comes into the fields as long as nothing is typed there; else saving says so, and what was typed stays.
 */
export function HandsForm({ current, form }: HandsFormProps) {
  const { t } = useTranslation(['facilitators', 'common']);
  const { id, revisionId, hands } = current;
  const [isTyped, setTyped] = useState(false);
  const [seen, setSeen] = useState(hands);
  if (!isTyped && !sameTally(seen, hands)) setSeen(hands);
  return (
    <Form
      method="post"
      preventScrollReset
      onInput={() => setTyped(true)}
      onSubmit={() => setTyped(false)}
    >
      <input type="hidden" name="intent" value="hands" />
      <input type="hidden" name="proposalId" value={id} />
      <input type="hidden" name="revisionId" value={revisionId} />
      {answerWords.map((word) => (
        <input key={word} type="hidden" name={`seen.${word}`} value={seen[word]} />
      ))}
      <Stack gap={3}>
        <p className="muted">{t('control.handsHint')}</p>
        <CountedHands hands={hands} />
        <Columns gap={3}>
          {answerWords.map((word) => (
            <Field
              key={`${word} ${seen[word]}`}
              name={`hands.${word}`}
              label={t(`common:answer.${word}`)}
              error={form.errorOf(`hands.${word}`)}
            >
              {(ties) => (
                <TextInput
                  {...ties}
                  inputMode="numeric"
                  pattern="[0-9]*"
                  maxLength={5}
                  defaultValue={form.valueOf(
                    `hands.${word}`,
                    seen[word] === 0 ? '' : String(seen[word]),
                  )}
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

/** What stands, whoever entered it. */
function CountedHands({ hands }: { readonly hands: Tally }) {
  const { t, i18n } = useTranslation(['facilitators', 'common']);
  if (answersIn(hands) === 0) return null;
  const number = (value: number) => formatNumber(value, i18n.language);
  const parts = answerWords
    .filter((word) => hands[word] > 0)
    .map((word) =>
      t('control.handsOf', { word: t(`common:answer.${word}`), amount: number(hands[word]) }),
    );
  return (
    <p role="status" className="numeric">
      {t('control.handsNow', { hands: formatList(parts, i18n.language) })}
    </p>
  );
}
