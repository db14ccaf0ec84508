import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { CategoryFacts } from '~/components/taxonomies/category-facts';
import { CategoryPlace } from '~/components/taxonomies/category-place';
import { CategoryWordsCard } from '~/components/taxonomies/category-words';
import { Badge } from '~/components/ui/badge';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import { ok } from '~/domain/result';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { reading } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import { formatList, languageName } from '~/i18n/format';
import { pageTitle } from '~/i18n/page-title';
import { loadCategory } from '~/usecases/taxonomies/load-category.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.label.text);

export const loader = reading(inTaxonomy('see-taxonomy'), async (visit) => {
  const { deps, scope, params, language } = visit;
  const loaded = await loadCategory(deps, scope, {
    categoryId: params.category ?? '',
    reader: language,
  });
  return loaded.ok ? ok(loaded.value) : loaded;
});

export default function Category() {
  const { t, i18n } = useTranslation(['facilitators', 'common']);
  const category = useLoaderData<typeof loader>();
  const { slug, taxonomyTitle, label, notation, status, words, missingLanguages } = category;
  const missing = missingLanguages.map((tag) => languageName(tag, i18n.language));
  return (
    <Page>
      <Stack gap={5}>
        <Stack gap={2}>
          <Link to={`/f/taxonomies/${slug}`}>
            <Localized texts={taxonomyTitle} />
          </Link>
          <Said as="h1" lang={label.language} dir={directionOf(label.language)}>
            {label.text}
          </Said>
          <Cluster>
            {notation === undefined ? null : <Badge>{notation}</Badge>}
            <Badge tone={status === 'accepted' ? 'success' : 'neutral'}>
              {t(`common:categoryStatus.${status}`)}
            </Badge>
          </Cluster>
          <p className="muted">
            {category.isDecided ? t('category.decided') : t('category.notDecided')}{' '}
            {t('category.wordings', { count: category.wordings })}
          </p>
        </Stack>
        <CategoryPlace {...category} />
        {words.map((own) => (
          <CategoryWordsCard key={own.language} words={own} />
        ))}
        {missing.length === 0 ? null : (
          <p>
            {t('category.missing')} {formatList(missing, i18n.language)}
          </p>
        )}
        <CategoryFacts {...category} />
      </Stack>
    </Page>
  );
}
