import { useTranslation } from 'react-i18next';
import { Card } from '~/components/ui/card';
import { Stack } from '~/components/ui/layout';
import { ShareBar } from '~/components/ui/share-bar';
import type { Figures } from '~/contracts/room';
import { answerWords } from '~/domain/answers/answer';
import { useFigures } from '~/realtime/client/use-room';
import { Quorum } from './quorum';

interface RoomFiguresProps {
  readonly revisionId: string;
}

/** How the room answers, as far as the session lets it be seen (V5). */
export function RoomFigures({ revisionId }: RoomFiguresProps) {
  const { t } = useTranslation('participants');
  const figures = useFigures(revisionId);
  if (!figures || figures.answered === 0) return null;
  return (
    <div className="room-figures">
      <Card tone="sunk">
        <Stack gap={3}>
          <p>
            {figures.answered === null
              ? t('item.peopleFew')
              : t('item.people', { count: figures.answered })}
          </p>
          {figures.needed === undefined ? null : (
            <p className="small muted">
              <Quorum {...figures} />
            </p>
          )}
          {figures.shares ? <Shares shares={figures.shares} /> : null}
        </Stack>
      </Card>
    </div>
  );
}

const inBar = ['agree', 'disagree', 'pass'] as const;

function Shares({ shares }: { readonly shares: NonNullable<Figures['shares']> }) {
  const { t } = useTranslation(['participants', 'common']);
  const saying = (word: (typeof answerWords)[number]) =>
    t('item.share', { word: t(`common:answer.${word}`), count: shares[word] });
  const others = answerWords.filter((word) => word === 'unclear' || word === 'declined');
  return (
    <>
      <ShareBar
        label={t('item.figures')}
        parts={inBar.map((word) => ({
          tone: word,
          amount: shares[word],
          text: saying(word),
        }))}
      />
      {others.some((word) => shares[word] > 0) ? (
        <p className="small muted">
          {others
            .filter((word) => shares[word] > 0)
            .map(saying)
            .join(' · ')}
        </p>
      ) : null}
    </>
  );
}
