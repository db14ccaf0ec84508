import { useTranslation } from 'react-i18next';
import { Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import type { WeightSpread } from '~/domain/opinions/item-needs';
import { formatNumber } from '~/i18n/format';

/** Whether what is asked next still follows from how items stand: elsewhere all weights were the same for months unnoticed. */
export function WeightMonitor({ spread }: { readonly spread: WeightSpread }) {
  const { t, i18n } = useTranslation('opinions');
  const { items, different, ratio } = spread;
  const number = (value: number) => formatNumber(value, i18n.language);
  const isEven = items > 1 && different === 1;
  return (
    <Stack as="section" gap={2} labelledBy="spread">
      <h2 id="spread">{t('spreadTitle')}</h2>
      {isEven ? <Notice tone="warning">{t('spreadEven')}</Notice> : null}
      <p>{t('spreadDifferent', { count: different, items: number(items) })}</p>
      {isEven ? null : <p>{t('spreadRatio', { ratio: number(Number(ratio.toFixed(1))) })}</p>}
    </Stack>
  );
}
