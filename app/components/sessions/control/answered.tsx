import { useTranslation } from 'react-i18next';
import { useFigures } from '~/realtime/client/use-room';

/** How many have answered an item so far; how they answered is not to be seen before its time (V5). */
export function Answered({ revisionId }: { readonly revisionId: string }) {
  const { t } = useTranslation('facilitators');
  const figures = useFigures(revisionId);
  return figures === undefined ? null : (
    <span className="muted small numeric">
      {t('control.answered', { count: figures.answered })}
    </span>
  );
}
