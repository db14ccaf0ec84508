import { useTranslation } from 'react-i18next';
import { Card } from '~/components/ui/card';
import { Page, Stack } from '~/components/ui/layout';
import { NamedUses } from '~/components/uses/named-uses';
import type { TaxonomyPage } from '~/contracts/published-pages';
import { BuilderFrame } from './builder-frame';
import { CategorySearch } from './category-search';
import { CategoryTree } from './category-tree';
import { CoverageTable } from './coverage-table';
import { ForPrograms } from './for-programs';
import { MadeBy } from './made-by';
import { ReadingLanguages } from './reading-languages';
import { TaxonomyHeader } from './taxonomy-header';
import { VersionNotices } from './version-notices';
import { VersionQuality } from './version-quality';

/** Up to so many categories a tree is shown unfolded. */
const shortList = 60;

interface TaxonomyViewProps {
  readonly page: TaxonomyPage;
  readonly issuedText: string;
  readonly reviewText: string | undefined;
  readonly days: { readonly from: string; readonly to: string } | undefined;
}

/** The page of a published list, in one of its versions. */
export function TaxonomyView({ page, issuedText, reviewText, days }: TaxonomyViewProps) {
  const { t } = useTranslation('builders');
  const { slug, shown, tree, chosen, query, found, languages } = page;
  return (
    <BuilderFrame>
      <Page width="wide">
        <Stack gap={6}>
          <TaxonomyHeader page={page} issuedText={issuedText} />
          <VersionNotices slug={slug} shown={shown} reviewText={reviewText} />
          <div className="published">
            <Stack as="section" labelledBy="categories" gap={4}>
              <h2 id="categories">{t('tree.title')}</h2>
              <ReadingLanguages languages={languages} chosen={chosen} query={query} />
              <CategorySearch query={query} found={found} chosen={chosen} />
              <CategoryTree
                key={query}
                nodes={tree}
                slug={slug}
                chosen={chosen}
                isOpen={(found ?? page.conceptCount) <= shortList}
              />
            </Stack>
            <Stack gap={5}>
              <MadeBy
                participation={page.participation}
                attribution={page.attribution}
                governance={page.governance}
                sources={page.sources}
                days={days}
              />
              <Card as="section">
                <CoverageTable languages={languages} />
              </Card>
              <NamedUses slug={slug} uses={page.uses} />
            </Stack>
          </div>
          <VersionQuality {...page} />
          <ForPrograms {...page} />
        </Stack>
      </Page>
    </BuilderFrame>
  );
}
