import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '~/components/ui/icon';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { TaxonomyPage, TreePart } from '~/contracts/published-pages';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { CategorySearch } from './category-search';
import { branchLink, CategoryTree } from './category-tree';
import { PageLinks } from './page-links';
import { ReadingLanguages } from './reading-languages';

/** Up to so many categories a tree is shown unfolded. */
const shortList = 60;

interface TreeSectionProps {
  readonly page: Pick<
    TaxonomyPage,
    'slug' | 'tree' | 'chosen' | 'query' | 'found' | 'languages' | 'conceptCount'
  >;
}

/** The categories of a list: all of them where they fit on a page, else a branch at a time. */
export function TreeSection({ page }: TreeSectionProps) {
  const { t } = useTranslation('builders');
  const { slug, tree, chosen, query, found, languages, conceptCount } = page;
  const branch = tree.path.at(-1)?.id;
  const kept: Record<string, string> = branch === undefined ? {} : { below: branch };
  const linkTo = (number: number) =>
    `?${new URLSearchParams({ in: chosen, ...kept, page: String(number) })}#categories`;
  return (
    <Stack as="section" labelledBy="categories" gap={4}>
      <h2 id="categories">{t('tree.title')}</h2>
      <ReadingLanguages
        languages={languages}
        chosen={chosen}
        kept={query === '' ? kept : { q: query }}
      />
      <CategorySearch query={query} found={found} chosen={chosen} />
      <BranchPath path={tree.path} chosen={chosen} />
      <CategoryTree
        key={`${query} ${branch ?? ''}`}
        nodes={tree.nodes}
        slug={slug}
        chosen={chosen}
        isOpen={(found?.shown ?? conceptCount) <= shortList}
      />
      <PageLinks page={tree.page} pages={tree.pages} linkTo={linkTo} />
    </Stack>
  );
}

/** From the whole list down to the branch that is shown. */
function BranchPath({ path, chosen }: Pick<TreePart, 'path'> & Pick<TaxonomyPage, 'chosen'>) {
  const { t } = useTranslation('builders');
  if (path.length === 0) return null;
  return (
    <nav aria-label={t('concept.path')}>
      <ol className="path plain-list">
        <li>
          <Link to={branchLink({ chosen })} preventScrollReset>
            {t('tree.showAll')}
          </Link>
        </li>
        {path.map(({ id, label }, place) => {
          const words = (
            <Said lang={label.language} dir={directionOf(label.language)}>
              {label.text}
            </Said>
          );
          return (
            <li key={id}>
              <Icon name="forward" />
              {place === path.length - 1 ? (
                <strong aria-current="page">{words}</strong>
              ) : (
                <Link to={branchLink({ chosen, id })} preventScrollReset>
                  {words}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
