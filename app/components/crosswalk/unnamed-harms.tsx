import { useTranslation } from 'react-i18next';
import { StatusBadge } from '~/components/snapshots/status-badge';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Stack } from '~/components/ui/layout';
import type { CoveragePage, ShownHarms } from '~/contracts/coverage';
import { HarmLink } from './harm-link';

interface UnnamedHarmsProps {
  readonly page: Pick<CoveragePage, 'slug' | 'unnamed' | 'noneSoFar' | 'notLookedAt'>;
}

/** The harms without a word elsewhere, well apart from those that were not looked for everywhere or at all. */
export function UnnamedHarms({ page }: UnnamedHarmsProps) {
  const { t } = useTranslation('coverage');
  const { slug, unnamed, noneSoFar, notLookedAt } = page;
  return (
    <Stack gap={3}>
      <Card as="section" tone="accent" labelledBy="unnamed">
        <Stack gap={3}>
          <h2 id="unnamed">{t('page.unnamed')}</h2>
          {unnamed.count === 0 ? (
            <p>{t('page.unnamedNone')}</p>
          ) : (
            <>
              <p>{t('page.unnamedLead', { count: unnamed.count })}</p>
              <HarmList slug={slug} harms={unnamed} isLarge />
            </>
          )}
        </Stack>
      </Card>
      <Waiting slug={slug} naming="none-so-far" harms={noneSoFar} />
      <Waiting slug={slug} naming="not-looked-at" harms={notLookedAt} />
      <p className="muted">{t('page.how')}</p>
    </Stack>
  );
}

interface HarmListProps {
  readonly slug: string;
  readonly harms: ShownHarms;
  readonly isLarge?: boolean;
}

function HarmList({ slug, harms, isLarge = false }: HarmListProps) {
  const { t } = useTranslation('coverage');
  const rest = harms.count - harms.shown.length;
  return (
    <Stack as="ul" gap={2}>
      {harms.shown.map((harm) => (
        <li key={harm.id}>
          <Cluster gap={2}>
            <HarmLink slug={slug} harm={harm} isLarge={isLarge} />
            {harm.status === 'accepted' ? null : <StatusBadge status={harm.status} />}
          </Cluster>
        </li>
      ))}
      {rest > 0 ? <li>{t('page.more', { count: rest })}</li> : null}
    </Stack>
  );
}

const waitingTexts = {
  'none-so-far': 'page.noneSoFar',
  'not-looked-at': 'page.notLookedAt',
} as const;

interface WaitingProps extends HarmListProps {
  readonly naming: keyof typeof waitingTexts;
}

/** What cannot be said yet, since nobody has looked everywhere. */
function Waiting({ slug, naming, harms }: WaitingProps) {
  const { t } = useTranslation('coverage');
  if (harms.count === 0) return null;
  return (
    <Disclosure summary={t(waitingTexts[naming], { count: harms.count })}>
      <HarmList slug={slug} harms={harms} />
    </Disclosure>
  );
}
