import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { BuilderFrame } from '~/components/snapshots/builder-frame';
import { PageLinks } from '~/components/snapshots/page-links';
import { TaxonomyTabs } from '~/components/snapshots/taxonomy-header';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Page, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import type { ComparePage } from '~/contracts/compare-page';
import { tellingCodes } from '~/domain/snapshots/level-reason';
import { CompareFilterForm } from './compare-filter';
import { CompareForm } from './compare-form';
import { ComparedConceptCard } from './compared-concept';
import { ComparedTree } from './compared-tree';
import { MigrationSection } from './migration-section';

interface CompareViewProps {
  readonly page: ComparePage;
  /** Days of decisions, in the reader's words. */
  readonly dates: Readonly<Record<string, string>>;
}

/** Any two versions side by side. */
export function CompareView({ page, dates }: CompareViewProps) {
  const { t } = useTranslation('builders');
  const { slug, from, to, versions } = page;
  return (
    <BuilderFrame>
      <Page width="wide">
        <Stack gap={6}>
          <Stack gap={4}>
            <Localized as="h1" texts={page.title} />
            <TaxonomyTabs slug={slug} />
            <h2>{t('compare.heading', { from, to })}</h2>
            <CompareForm slug={slug} versions={versions} from={from} to={to} />
          </Stack>
          {page.ops.length === 0 && !page.isDocumentChanged ? (
            <EmptyState icon="check" title={t('compare.sameTitle')}>
              <p>{t('compare.sameText')}</p>
            </EmptyState>
          ) : (
            <Differences page={page} dates={dates} />
          )}
        </Stack>
      </Page>
    </BuilderFrame>
  );
}

function Differences({ page, dates }: CompareViewProps) {
  const { t } = useTranslation('builders');
  const { slug, from, to } = page;
  const address = `/t/${slug}/compare/${from}...${to}`;
  const migrations = <MigrationSection migrations={page.migrations} address={address} />;
  return (
    <>
      {page.isDowngrade ? <Notice tone="warning">{t('compare.downgrade')}</Notice> : null}
      <LevelCard level={page.level} reasons={page.reasons} />
      {page.ops.length === 0 ? (
        <>
          <p>{t('compare.onlyWhole')}</p>
          {migrations}
        </>
      ) : (
        <div className="published compared">
          <Stack gap={6}>
            <Stack as="section" labelledBy="changed-tree">
              <h2 id="changed-tree">{t('compare.tree')}</h2>
              <ComparedTree nodes={page.tree} />
            </Stack>
            {migrations}
          </Stack>
          <ChangedConcepts page={page} dates={dates} />
        </div>
      )}
    </>
  );
}

function ChangedConcepts({ page, dates }: CompareViewProps) {
  const { t } = useTranslation('builders');
  const { slug, concepts } = page;
  return (
    <Stack as="section" labelledBy="changed" gap={4}>
      <h2 id="changed">{t('compare.changed', { count: page.total })}</h2>
      <CompareFilterForm filter={page.filter} languages={page.languages} ops={page.ops} />
      {concepts.length === 0 ? <p>{t('compare.noneFits')}</p> : null}
      <Stack as="ul" gap={4}>
        {concepts.map((concept) => (
          <ComparedConceptCard key={concept.id} slug={slug} concept={concept} dates={dates} />
        ))}
      </Stack>
      <Pages page={page} />
    </Stack>
  );
}

function LevelCard({ level, reasons }: Pick<ComparePage, 'level' | 'reasons'>) {
  const { t } = useTranslation('builders');
  const codes = tellingCodes(reasons);
  return (
    <Card as="section" tone="raised" labelledBy="level">
      <Stack gap={3}>
        <h2 id="level">{t(`level.${level}`)}</h2>
        <ul>
          {codes.map((code) => (
            <li key={code}>
              {t('change.because', {
                what: t(`change.reason.${code}`),
                count: reasons.filter((reason) => reason.code === code).length,
              })}
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}

function Pages({ page: { page, pages, filter } }: Pick<CompareViewProps, 'page'>) {
  const linkTo = (number: number) =>
    `?${new URLSearchParams({
      ...(filter.language === undefined ? {} : { in: filter.language }),
      ...(filter.op === undefined ? {} : { kind: filter.op }),
      page: String(number),
    })}#changed`;
  return <PageLinks page={page} pages={pages} linkTo={linkTo} />;
}
