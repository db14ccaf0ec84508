import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { CategorySearch, FoundCategories } from '~/components/taxonomies/category-search';
import { CategoryTree } from '~/components/taxonomies/category-tree';
import { ReadingLanguage } from '~/components/taxonomies/reading-language';
import { TaxonomyHeading } from '~/components/taxonomies/taxonomy-heading';
import { LinkButton } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { EmptyState } from '~/components/ui/empty-state';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { Said } from '~/components/ui/said';
import { ok } from '~/domain/result';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { reading } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import { formatNumber } from '~/i18n/format';
import { pageTitle } from '~/i18n/page-title';
import { doorsOf } from '~/usecases/taxonomies/doors';
import { loadTaxonomy } from '~/usecases/taxonomies/load-taxonomy.server';
import { countUnreadUses } from '~/usecases/uses/load-use-queue.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

const longestQuery = 200;

export const loader = reading(inTaxonomy('see-taxonomy'), async (visit) => {
  const { deps, scope, url, language } = visit;
  const loaded = await loadTaxonomy(deps, scope, {
    reader: language,
    wanted: url.searchParams.get('in') ?? undefined,
    query: (url.searchParams.get('q') ?? '').trim().slice(0, longestQuery),
  });
  if (!loaded.ok) return loaded;
  const imported = Number(url.searchParams.get('imported') ?? Number.NaN);
  return ok({
    ...loaded.value,
    heading: localizedText(loaded.value.title, [language])?.text,
    doors: doorsOf(scope),
    isOpen: url.searchParams.get('open') === 'all',
    imported: Number.isInteger(imported) && imported >= 0 ? imported : undefined,
    isSaved: url.searchParams.has('saved'),
    unreadUses: await countUnreadUses(deps, scope),
  });
});

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Taxonomy() {
  const { t } = useTranslation('facilitators');
  const loaded = useLoaderData<typeof loader>();
  const { slug, found, chosen, doors, imported, isSaved, unreadUses } = loaded;
  return (
    <Page>
      <Stack gap={5}>
        <TaxonomyHeading {...loaded} />
        {imported === undefined ? null : (
          <Notice
            tone="success"
            title={
              imported === 0
                ? t('taxonomy.importedNone')
                : t('taxonomy.imported', { count: imported })
            }
          />
        )}
        {unreadUses === 0 || !doors.mayJudgeUses ? null : (
          <Notice title={t('uses.unread', { count: unreadUses })}>
            <Link to={`/f/taxonomies/${slug}/uses`}>{t('uses.read')}</Link>
          </Notice>
        )}
        {isSaved ? <Notice tone="success" title={t('taxonomy.saved')} /> : null}
        <About {...loaded} />
        <Cluster>
          {doors.mayOpenSession ? (
            <LinkButton tone="primary" to={`/f/taxonomies/${slug}/sessions/new`}>
              {t('taxonomy.openSession')}
            </LinkButton>
          ) : null}
          {loaded.isPublished ? (
            <LinkButton to={`/t/${slug}`} reloadDocument>
              {t('taxonomy.published')}
            </LinkButton>
          ) : null}
        </Cluster>
        {loaded.standing + loaded.gone.length === 0 ? (
          <EmptyState title={t('taxonomy.empty')}>
            <p>{t('taxonomy.emptyHint')}</p>
          </EmptyState>
        ) : (
          <>
            <ReadingLanguage {...loaded} />
            <CategorySearch {...loaded} />
            {found ? (
              <FoundCategories found={found} slug={slug} chosen={chosen} />
            ) : (
              <Tree {...loaded} />
            )}
          </>
        )}
      </Stack>
    </Page>
  );
}

function About({ description, license, derivedFrom }: Loaded) {
  const { t } = useTranslation('facilitators');
  return (
    <Stack gap={2}>
      <Localized as="p" texts={description} />
      <p className="muted">
        {t('newTaxonomy.license')}: <span dir="ltr">{license}</span>
      </p>
      {derivedFrom.map(({ source, version }) => (
        <p className="muted" key={`${source} ${version}`}>
          {version === ''
            ? t('taxonomy.from', { source })
            : t('taxonomy.fromVersion', { source, version })}
        </p>
      ))}
    </Stack>
  );
}

function Tree({ tree, slug, levels, chosen, isOpen, gone }: Loaded) {
  const { t, i18n } = useTranslation('facilitators');
  const numbers = levels.map((count) => formatNumber(count, i18n.language)).join(' · ');
  const toggled = new URLSearchParams({ in: chosen });
  if (!isOpen) toggled.set('open', 'all');
  return (
    <Stack as="section" labelledBy="categories">
      <Cluster spread>
        <h2 id="categories">{t('taxonomy.tree')}</h2>
        <Link to={`?${toggled}`} preventScrollReset>
          {isOpen ? t('taxonomy.closeAll') : t('taxonomy.openAll')}
        </Link>
      </Cluster>
      <p className="muted">{t('taxonomy.levels', { count: levels.length, numbers })}</p>
      <CategoryTree key={String(isOpen)} entries={tree} slug={slug} isOpen={isOpen} />
      {gone.length === 0 ? null : (
        <Disclosure summary={t('taxonomy.gone', { count: gone.length })}>
          <Stack as="ul" gap={2}>
            {gone.map(({ id, label }) => (
              <li key={id}>
                <Link to={`/f/taxonomies/${slug}/categories/${id}`}>
                  <Said lang={label.language}>{label.text}</Said>
                </Link>
              </li>
            ))}
          </Stack>
        </Disclosure>
      )}
    </Stack>
  );
}
