import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Cluster, Stack } from '~/components/ui/layout';
import type { UseAge as Age } from '~/contracts/uses';

interface UseAgeProps {
  readonly age: Age;
  readonly slug: string;
}

/** Which version is used; where newer ones are out, how many, and what they changed. */
export function UseAge({ age, slug }: UseAgeProps) {
  const { t } = useTranslation('builders');
  const { version, behind, since } = age;
  return (
    <Stack gap={1}>
      <Cluster gap={2}>
        <Badge tone="accent">{t('list.version', { version })}</Badge>
        {behind === 0 ? (
          <Badge tone="success">{t('uses.newest')}</Badge>
        ) : (
          <Badge tone="warning">{t('uses.behind', { count: behind })}</Badge>
        )}
      </Cluster>
      {since === undefined ? null : (
        <p className="small">
          {since.touched === 0 ? t('uses.untouched') : t('uses.touched', { count: since.touched })}{' '}
          <a href={`/t/${slug}/compare/${version}...${since.to}`}>
            {t('compare.heading', { from: version, to: since.to })}
          </a>
        </p>
      )}
    </Stack>
  );
}
