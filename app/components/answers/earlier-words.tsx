import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { CategoryWords } from '~/components/proposals/category-words';
import { chooseWording } from '~/components/proposals/choose-wording';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import type { ProposalView, RenderingView } from '~/contracts/room';
import { useAnswer } from '~/realtime/client/use-room';

interface EarlierWordsProps {
  readonly proposal: ProposalView;
  readonly earlier: {
    readonly reason: 'carried' | 'corrected' | 'asked-again';
    readonly renderings: readonly RenderingView[];
  };
}

/** The words changed after one's answer (P3): before and after, and the way to say that the answer no longer fits. */
export function EarlierWords({ proposal, earlier }: EarlierWordsProps) {
  const { t } = useTranslation('participants');
  const { code, readingLanguages } = useInside();
  const { status, word } = useAnswer(proposal.revisionId);
  const before = chooseWording(earlier.renderings, readingLanguages)?.shown;
  // On its way, or refused: something newer has been said about the new words.
  if (!before || status === 'waiting' || status === 'refused') return null;
  if (earlier.reason === 'asked-again' && word !== undefined) return null;
  return (
    <div className="earlier-words" data-reason={earlier.reason}>
      <Notice tone="warning" title={t(`earlier.${earlier.reason}.title`)}>
        <Stack gap={2}>
          <p>{t(`earlier.${earlier.reason}.text`)}</p>
          <Disclosure summary={t('earlier.before')}>
            <CategoryWords rendering={before} as="p" />
          </Disclosure>
          {earlier.reason === 'carried' ? (
            <Form method="post" action={`/s/${code}/items/${proposal.id}/unfit`} preventScrollReset>
              <input type="hidden" name="revisionId" value={proposal.revisionId} />
              <Button size="small">{t('earlier.noLongerFits')}</Button>
            </Form>
          ) : null}
        </Stack>
      </Notice>
    </div>
  );
}
