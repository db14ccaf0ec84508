import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { StatusBadge } from '~/components/snapshots/status-badge';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Stack } from '~/components/ui/layout';
import type { ShownHarms } from '~/contracts/coverage';
import type {
  CoveredCategory,
  CoveringSystem,
  PublishedFinding,
} from '~/domain/crosswalk/coverage-document';
import { formatList, formatNumber } from '~/i18n/format';
import { FindingText } from './finding-text';
import { HarmLink } from './harm-link';

interface CoveredHarmsProps {
  readonly slug: string;
  readonly systems: readonly CoveringSystem[];
  readonly looked: ShownHarms;
  readonly isUnfolded: boolean;
}

/** Harm by harm, each folded: a wide table would not fit a phone. */
export function CoveredHarms({ slug, systems, looked, isUnfolded }: CoveredHarmsProps) {
  const { t } = useTranslation('coverage');
  const rest = looked.count - looked.shown.length;
  return (
    <Stack as="section" gap={3} labelledBy="harms">
      <Cluster spread>
        <h2 id="harms">{t('page.categories')}</h2>
        {isUnfolded ? (
          <Link to="?">{t('page.fold')}</Link>
        ) : (
          <Link to="?unfold" reloadDocument>
            {t('page.unfold')}
          </Link>
        )}
      </Cluster>
      {looked.shown.map((harm) => (
        <Disclosure
          key={harm.id}
          isOpen={isUnfolded}
          summary={<Summary harm={harm} systems={systems} />}
        >
          <Findings slug={slug} harm={harm} systems={systems} />
        </Disclosure>
      ))}
      {rest > 0 ? <p>{t('page.more', { count: rest })}</p> : null}
    </Stack>
  );
}

interface HarmProps {
  readonly harm: CoveredCategory;
  readonly systems: readonly CoveringSystem[];
}

const sorted = ({ harm, systems }: HarmProps) => {
  const lookedAt = new Set(harm.findings.map(({ system }) => system));
  const none = new Set(
    harm.findings.filter(({ relation }) => relation === 'no-match').map(({ system }) => system),
  );
  return {
    matched: systems.filter(({ id }) => lookedAt.has(id) && !none.has(id)),
    none: systems.filter(({ id }) => none.has(id)),
    waiting: systems.filter(({ id }) => !lookedAt.has(id)),
  };
};

function Summary(props: HarmProps) {
  const { t, i18n } = useTranslation('coverage');
  const { harm } = props;
  const { matched, none, waiting } = sorted(props);
  const number = (list: readonly unknown[]) => formatNumber(list.length, i18n.language);
  return (
    <>
      <Localized texts={harm.prefLabel} />{' '}
      {harm.status === 'accepted' ? null : <StatusBadge status={harm.status} />}
      <span className="small muted covered-counts">
        {t('counts', {
          matched: number(matched),
          noMatch: number(none),
          notLookedAt: number(waiting),
        })}
      </span>
    </>
  );
}

function Findings({ slug, harm, systems }: HarmProps & { readonly slug: string }) {
  const { t, i18n } = useTranslation('coverage');
  const { matched, none, waiting } = sorted({ harm, systems });
  const names = (list: readonly CoveringSystem[]) =>
    formatList(
      list.map(({ name, version }) => t('system', { name, version })),
      i18n.language,
    );
  const known = new Set(systems.map(({ id }) => id));
  const elsewhere = harm.findings.filter(({ system }) => !known.has(system));
  return (
    <Stack gap={3}>
      <dl className="facts">
        {matched.map(({ id, name, version }) => (
          <div key={id}>
            <dt>{t('system', { name, version })}</dt>
            <Matches findings={harm.findings.filter(({ system }) => system === id)} />
          </div>
        ))}
        {elsewhere.length === 0 ? null : (
          <div>
            <dt>{t('page.elsewhere')}</dt>
            <Matches findings={elsewhere} />
          </div>
        )}
      </dl>
      {none.length === 0 ? null : <p>{t('page.noWordIn', { systems: names(none) })}</p>}
      {waiting.length === 0 ? null : (
        <p className="muted">{t('page.notLookedIn', { systems: names(waiting) })}</p>
      )}
      <p className="small">
        <HarmLink slug={slug} harm={harm} />
      </p>
    </Stack>
  );
}

function Matches({ findings }: { readonly findings: readonly PublishedFinding[] }) {
  return findings.map(({ relation, code = '', label = '' }) => (
    <dd key={`${relation} ${code}`}>
      <FindingText predicate={relation} object={code} objectLabel={label} />
    </dd>
  ));
}
