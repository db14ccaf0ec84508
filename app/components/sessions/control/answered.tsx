import { useTranslation } from 'react-i18next';
import { Quorum } from '~/components/answers/quorum';
import type { Figures } from '~/contracts/room';
import { useFigures } from '~/realtime/client/use-room';

interface AnsweredProps {
  readonly revisionId: string;
  /** On the projector, for the last row. */
  readonly isLarge?: boolean;
}

/**
 * How many have answered an item so far, under five only that a few have (D5), and whether that is enough; how they
 * answered is not to be seen before its time (V5).
 */
export function Answered({ revisionId, isLarge = false }: AnsweredProps) {
  const figures = useFigures(revisionId);
  // Before answers are taken, that nobody has answered yet says nothing.
  if (figures === undefined || (figures.answered === 0 && figures.needed === undefined))
    return null;
  return (
    <>
      <span className={isLarge ? 'projector-count numeric' : 'muted small numeric'}>
        <People answered={figures.answered} />
      </span>
      {figures.needed === undefined ? null : (
        <span className={isLarge ? 'lead numeric' : 'muted small numeric'}>
          <Quorum {...figures} />
        </span>
      )}
    </>
  );
}

function People({ answered }: Pick<Figures, 'answered'>) {
  const { t } = useTranslation('facilitators');
  if (answered === 0) return <>{t('control.answeredNone')}</>;
  return (
    <>{answered === null ? t('control.answeredFew') : t('control.answered', { count: answered })}</>
  );
}
