import { Card } from '~/components/ui/card';
import { Page, Stack } from '~/components/ui/layout';
import { NamedUses } from '~/components/uses/named-uses';
import type { TaxonomyPage } from '~/contracts/published-pages';
import { BuilderFrame } from './builder-frame';
import { CoverageTable } from './coverage-table';
import { ForPrograms } from './for-programs';
import { MadeBy } from './made-by';
import { TaxonomyHeader } from './taxonomy-header';
import { TreeSection } from './tree-section';
import { VersionNotices } from './version-notices';
import { VersionQuality } from './version-quality';

interface TaxonomyViewProps {
  readonly page: TaxonomyPage;
  readonly issuedText: string;
  readonly reviewText: string | undefined;
  readonly days: { readonly from: string; readonly to: string } | undefined;
}

/** The page of a published list, in one of its versions. */
export function TaxonomyView({ page, issuedText, reviewText, days }: TaxonomyViewProps) {
  const { slug, shown, languages } = page;
  return (
    <BuilderFrame>
      <Page width="wide">
        <Stack gap={6}>
          <TaxonomyHeader page={page} issuedText={issuedText} />
          <VersionNotices slug={slug} shown={shown} reviewText={reviewText} />
          <div className="published">
            <TreeSection page={page} />
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
