import { useTranslation } from 'react-i18next';
import type { Figures } from '~/contracts/room';

/**
 * What an item lacks to be decided (D1); nothing once no answers are taken. How many are missing is said from five answers
 * on: before that it would tell how many there are (D5).
 */
export function Quorum({ answered, needed }: Pick<Figures, 'answered' | 'needed'>) {
  const { t } = useTranslation('common');
  if (needed === undefined) return null;
  if (answered === null || answered === 0) return <>{t('quorum.needed', { count: needed })}</>;
  if (answered >= needed) return <>{t('quorum.enough')}</>;
  return <>{t('quorum.missing', { count: needed - answered })}</>;
}
