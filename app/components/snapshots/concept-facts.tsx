import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FindingText } from '~/components/crosswalk/finding-text';
import { Card } from '~/components/ui/card';
import { Stack } from '~/components/ui/layout';
import type { StandingConceptPage } from '~/contracts/published-pages';
import { formatList, formatNumber } from '~/i18n/format';
import { ConceptLinks } from './concept-links';
import { CopyLine } from './copy-line';

interface ConceptFactsProps {
  readonly page: StandingConceptPage;
}

/** What stands around a category: its neighbours, what it applies to, and what programs need. */
export function ConceptFacts({ page }: ConceptFactsProps) {
  const { t } = useTranslation('builders');
  const { slug } = page;
  const splitFrom = page.splitFrom === undefined ? [] : [page.splitFrom];
  return (
    <Stack gap={5}>
      {hasNeighbours(page) ? (
        <Card as="section" tone="sunk" labelledBy="place">
          <Stack gap={3}>
            <h2 id="place">{t('concept.place')}</h2>
            <ConceptLinks title={t('concept.alsoUnder')} slug={slug} concepts={page.otherParents} />
            <ConceptLinks title={t('concept.below')} slug={slug} concepts={page.children} />
            <ConceptLinks title={t('concept.related')} slug={slug} concepts={page.related} />
            <ConceptLinks title={t('concept.mergedFrom')} slug={slug} concepts={page.mergedFrom} />
            <ConceptLinks title={t('concept.splitFrom')} slug={slug} concepts={splitFrom} />
          </Stack>
        </Card>
      ) : null}
      <FacetList page={page} />
      <MappingList mappings={page.mappings} slug={slug} />
      <ExampleCounts page={page} />
      <ForPrograms page={page} />
    </Stack>
  );
}

const hasNeighbours = (page: StandingConceptPage): boolean =>
  page.splitFrom !== undefined ||
  [page.otherParents, page.children, page.related, page.mergedFrom].some((list) => list.length > 0);

function FacetList({ page }: ConceptFactsProps) {
  const { t, i18n } = useTranslation('builders');
  const { modality, actor, detection, affectedGroups, further = {} } = page.facets;
  const rows = [
    { key: 'modality', values: modality.map((value) => t(`facet.${value}`)) },
    { key: 'actor', values: actor.map((value) => t(`facet.${value}`)) },
    { key: 'detection', values: detection.map((value) => t(`facet.${value}`)) },
    { key: 'affectedGroups', values: affectedGroups },
  ] as const;
  const stated = rows.filter(({ values }) => values.length > 0);
  const others = Object.entries(further);
  if (stated.length + others.length === 0) return null;
  const join = new Intl.ListFormat(i18n.language, { type: 'unit' });
  return (
    <section aria-labelledby="facets">
      <h2 id="facets" className="eyebrow">
        {t('concept.facets')}
      </h2>
      <dl className="facts">
        {stated.map(({ key, values }) => (
          <div key={key}>
            <dt>{t(`facet.${key}`)}</dt>
            <dd>{join.format(values)}</dd>
          </div>
        ))}
        {others.map(([key, values]) => (
          <div key={key}>
            <dt dir="auto">{key}</dt>
            <dd dir="auto">{join.format(values)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Lists that have a word for it, by name, then those that somebody looked through in vain. */
function MappingList({ mappings, slug }: Pick<StandingConceptPage, 'mappings' | 'slug'>) {
  const { t, i18n } = useTranslation(['builders', 'coverage']);
  if (mappings.length === 0) return null;
  const none = mappings.filter(({ predicate }) => predicate === 'no-match');
  const matches = mappings.filter((mapping) => !none.includes(mapping));
  const names = none.map(({ sourceName }) => sourceName);
  return (
    <section aria-labelledby="mappings">
      <h2 id="mappings" className="eyebrow">
        {t('concept.mappings')}
      </h2>
      <dl className="facts">
        {matches.map((mapping) => (
          <div key={`${mapping.predicate} ${mapping.source} ${mapping.object}`}>
            <dt>
              <bdi>{mapping.sourceName}</bdi>
            </dt>
            <dd>
              <FindingText {...mapping} />
            </dd>
          </div>
        ))}
      </dl>
      <Stack gap={2}>
        {none.length === 0 ? null : (
          <p>{t('coverage:page.noWordIn', { systems: formatList(names, i18n.language) })}</p>
        )}
        <p>
          <Link to={`/t/${slug}/coverage`}>{t('program.coverage')}</Link>
        </p>
      </Stack>
    </section>
  );
}

function ExampleCounts({ page }: ConceptFactsProps) {
  const { t, i18n } = useTranslation('builders');
  const { examples, slug, version } = page;
  if (examples.in + examples.out + examples.borderline === 0) return null;
  return (
    <section aria-labelledby="examples">
      <h2 id="examples" className="eyebrow">
        {t('concept.examples')}
      </h2>
      <p>
        {t('concept.examplesText', {
          in: formatNumber(examples.in, i18n.language),
          out: formatNumber(examples.out, i18n.language),
          borderline: formatNumber(examples.borderline, i18n.language),
        })}
      </p>
      <a href={`/t/${slug}/v/${version}/examples.json`}>{t('concept.examplesFile')}</a>
    </section>
  );
}

function ForPrograms({ page }: ConceptFactsProps) {
  const { t } = useTranslation('builders');
  const codes = page.legacyIds.join(', ');
  return (
    <Card as="section" labelledBy="for-programs">
      <Stack gap={3}>
        <h2 id="for-programs">{t('concept.program')}</h2>
        <CopyLine name="id" label={t('concept.id')} value={page.id} />
        <CopyLine name="uri" label={t('concept.address')} value={page.uri} />
        {page.notation === undefined ? null : (
          <CopyLine name="notation" label={t('concept.notation')} value={page.notation} />
        )}
        {codes === '' ? null : <CopyLine name="codes" label={t('concept.codes')} value={codes} />}
        <a href={`/api/v1/taxonomies/${page.slug}/concepts/${page.id}`}>{t('concept.asJson')}</a>
      </Stack>
    </Card>
  );
}
