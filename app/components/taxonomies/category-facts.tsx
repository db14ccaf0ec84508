import { useTranslation } from 'react-i18next';
import { Stack } from '~/components/ui/layout';
import type { CategoryView } from '~/contracts/taxonomies';
import type { Mapping } from '~/domain/taxonomy/category';
import { formatList } from '~/i18n/format';

type CategoryFactsProps = Pick<CategoryView, 'facets' | 'legacyIds' | 'mappings' | 'words'>;

/** What a category applies to, and how others call it. */
export function CategoryFacts({ facets, legacyIds, mappings, words }: CategoryFactsProps) {
  const { t, i18n } = useTranslation('facilitators');
  const original = words.find(({ isOriginal }) => isOriginal)?.language;
  const rows = (['modality', 'actor', 'detection'] as const).map((facet) => ({
    facet,
    values: facets[facet].map((value) => t(`category.facetValue.${value}`)),
  }));
  const stated = rows.filter(({ values }) => values.length > 0);
  const further = Object.entries(facets.further ?? {});
  return (
    <>
      {stated.length + facets.affectedGroups.length + further.length === 0 ? null : (
        <Stack as="section" gap={2}>
          <h2>{t('category.facets')}</h2>
          <dl className="facts">
            {stated.map(({ facet, values }) => (
              <div key={facet}>
                <dt>{t(`category.facet.${facet}`)}</dt>
                <dd>{formatList(values, i18n.language)}</dd>
              </div>
            ))}
            {facets.affectedGroups.length === 0 ? null : (
              <div>
                <dt>{t('category.facet.affectedGroups')}</dt>
                <dd lang={original} dir="auto">
                  {formatList(facets.affectedGroups, original ?? i18n.language)}
                </dd>
              </div>
            )}
            {further.map(([key, values]) => (
              <div key={key}>
                <dt dir="auto">{key}</dt>
                <dd dir="auto">{formatList(values, original ?? i18n.language)}</dd>
              </div>
            ))}
          </dl>
        </Stack>
      )}
      {legacyIds.length === 0 ? null : (
        <Stack as="section" gap={2}>
          <h2>{t('category.codes')}</h2>
          <ul>
            {legacyIds.map((code) => (
              <li key={code}>
                <code dir="ltr">{code}</code>
              </li>
            ))}
          </ul>
        </Stack>
      )}
      <Mappings mappings={mappings} />
    </>
  );
}

function Mappings({ mappings }: { readonly mappings: readonly Mapping[] }) {
  const { t } = useTranslation('facilitators');
  if (mappings.length === 0) return null;
  return (
    <Stack as="section" gap={2}>
      <h2>{t('category.mappings')}</h2>
      <ul>
        {mappings.map(({ predicate, source, object, objectLabel }) => (
          <li key={`${predicate} ${source} ${object}`}>
            {t(`category.predicate.${predicate}`)}{' '}
            <bdi>{[objectLabel, object, source].filter((part) => part !== '').join(' · ')}</bdi>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
