import { useTranslation } from 'react-i18next';
import { StatusBadge } from '~/components/snapshots/status-badge';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Stack } from '~/components/ui/layout';
import type { CoveredCategory } from '~/domain/crosswalk/coverage-document';
import { HarmLink, mostShown } from './harm-link';

interface UnnamedHarmsProps {
  readonly slug: string;
  readonly categories: readonly CoveredCategory[];
}

/** The harms without a word elsewhere, well apart from those that were not looked for everywhere or at all. */
export function UnnamedHarms({ slug, categories }: UnnamedHarmsProps) {
  const { t } = useTranslation('coverage');
  const of = (naming: CoveredCategory['naming']) =>
    categories.filter((category) => category.naming === naming);
  const unnamed = of('unnamed');
  return (
    <Stack gap={3}>
      <Card as="section" tone="accent" labelledBy="unnamed">
        <Stack gap={3}>
          <h2 id="unnamed">{t('page.unnamed')}</h2>
          {unnamed.length === 0 ? (
            <p>{t('page.unnamedNone')}</p>
          ) : (
            <>
              <p>{t('page.unnamedLead', { count: unnamed.length })}</p>
              <HarmList slug={slug} harms={unnamed} isLarge />
            </>
          )}
        </Stack>
      </Card>
      <Waiting slug={slug} naming="none-so-far" harms={of('none-so-far')} />
      <Waiting slug={slug} naming="not-looked-at" harms={of('not-looked-at')} />
      <p className="muted">{t('page.how')}</p>
    </Stack>
  );
}

interface HarmListProps {
  readonly slug: string;
  readonly harms: readonly CoveredCategory[];
  readonly isLarge?: boolean;
}

function HarmList({ slug, harms, isLarge = false }: HarmListProps) {
  const { t } = useTranslation('coverage');
  const rest = harms.length - mostShown;
  return (
    <Stack as="ul" gap={2}>
      {harms.slice(0, mostShown).map((harm) => (
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
  if (harms.length === 0) return null;
  return (
    <Disclosure summary={t(waitingTexts[naming], { count: harms.length })}>
      <HarmList slug={slug} harms={harms} />
    </Disclosure>
  );
}
