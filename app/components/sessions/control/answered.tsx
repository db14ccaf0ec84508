import { useTranslation } from 'react-i18next';
import { smallestGroup } from '~/domain/answers/visibility';
import { useFigures } from '~/realtime/client/use-room';

interface AnsweredProps {
  readonly revisionId: string;
  /** On the projector, for the last row. */
  readonly isLarge?: boolean;
}

/**
 * How many have answered an item so far, and under five only that somebody has (D5); how they answered is not to be seen
 * before its time (V5).
 */
export function Answered({ revisionId, isLarge = false }: AnsweredProps) {
  const { t } = useTranslation('facilitators');
  const figures = useFigures(revisionId);
  if (figures === undefined) return null;
  const { answered } = figures;
  const isFew = answered > 0 && answered < smallestGroup;
  return (
    <span className={isLarge ? 'projector-count numeric' : 'muted small numeric'}>
      {isFew ? t('control.answeredFew') : t('control.answered', { count: answered })}
    </span>
  );
}
