import { useTranslation } from 'react-i18next';
import { Progress } from '~/components/ui/progress';
import type { Place } from '~/domain/answers/personal-order';

interface ItemProgressProps {
  readonly place: Place;
  /** Answers that were counted (1) or taken back (-1) since the page was loaded. */
  readonly since: number;
  /** Answers are not taken yet: then it is only a place in a list. */
  readonly isBeforeAnswers: boolean;
}

/** How much of it is done. */
export function ItemProgress({ place, since, isBeforeAnswers }: ItemProgressProps) {
  const { t } = useTranslation('participants');
  if (place.number === 0) return null;
  const { number, total } = place;
  if (isBeforeAnswers)
    return <p className="muted small">{t('item.progress', { number, total })}</p>;
  const answered = place.answered + since;
  return (
    <Progress
      label={`${t('item.progress', { number, total })} · ${t('item.answered', { count: answered })}`}
      value={answered}
      maximum={total}
    />
  );
}
