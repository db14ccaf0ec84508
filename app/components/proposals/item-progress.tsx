import { useTranslation } from 'react-i18next';
import { Progress } from '~/components/ui/progress';
import type { Place } from '~/domain/answers/personal-order';

interface ItemProgressProps {
  readonly place: Place;
}

/** How much of it is done. */
export function ItemProgress({ place }: ItemProgressProps) {
  const { t } = useTranslation('participants');
  if (place.number === 0) return null;
  const { number, total, answered } = place;
  return (
    <Progress
      label={`${t('item.progress', { number, total })} · ${t('item.answered', { count: answered })}`}
      value={answered}
      maximum={total}
    />
  );
}
