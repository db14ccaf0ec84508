import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { BuilderFrame } from '~/components/snapshots/builder-frame';
import { TaxonomyTabs } from '~/components/snapshots/taxonomy-header';
import { EmptyState } from '~/components/ui/empty-state';
import { Page, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import type { CoveragePage } from '~/contracts/coverage';
import { CoveredHarms } from './covered-harms';
import { CoveringSystems } from './covering-systems';
import { UnnamedHarms } from './unnamed-harms';

interface CoverageViewProps {
  readonly page: CoveragePage;
  /** The day of the catalogue, in the reader's words. */
  readonly dateText: string;
  /** Whether everything is shown unfolded, for paper. */
  readonly isUnfolded: boolean;
}

/** Which other lists have a word for the harms of one version; those without one come first. */
export function CoverageView({ page, dateText, isUnfolded }: CoverageViewProps) {
  const { t } = useTranslation(['coverage', 'builders']);
  const { slug, version, title, systems, looked } = page;
  return (
    <BuilderFrame>
      <Page width="wide">
        <Stack gap={6}>
          <Stack as="header" gap={3}>
            <Localized as="h1" texts={title} />
            <TaxonomyTabs slug={slug} />
            <h2>{t('page.title')}</h2>
            <p className="lead">{t('page.lead', { version })}</p>
            {page.isNewest ? null : (
              <Notice title={t('builders:list.olderTitle', { version })}>
                <Link to={`/t/${slug}/coverage`}>{t('builders:list.olderLink')}</Link>
              </Notice>
            )}
          </Stack>
          {looked.count === 0 ? (
            <EmptyState title={t('page.emptyTitle')}>
              <p>{t('page.emptyText')}</p>
            </EmptyState>
          ) : (
            <div className="stack gap-6 covered">
              <UnnamedHarms page={page} />
              <CoveredHarms slug={slug} systems={systems} looked={looked} isUnfolded={isUnfolded} />
              <CoveringSystems systems={systems} isUnfolded={isUnfolded} />
            </div>
          )}
          <Sources page={page} dateText={dateText} />
        </Stack>
      </Page>
    </BuilderFrame>
  );
}

/** Whose lists these are, from when, and the same for programs. */
function Sources({ page, dateText }: Pick<CoverageViewProps, 'page' | 'dateText'>) {
  const { t } = useTranslation('coverage');
  const base = `/t/${page.slug}/v/${page.version}`;
  return (
    <Stack as="section" gap={3} labelledBy="sources">
      <h2 id="sources">{t('page.sources')}</h2>
      <p>{t('page.asOf', { date: dateText })}</p>
      <ul>
        {page.systems.map(({ id, name, version: edition, kind, url, credit }) => (
          <li key={id}>
            <a href={url}>{t('system', { name, version: edition })}</a>
            {', '}
            {t(`kind.${kind}`)}
            {credit === undefined ? null : (
              <span className="small muted">
                {' '}
                <bdi lang="en">({credit})</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="cluster gap-4">
        <a href={`${base}/coverage.json`}>{t('page.asJson')}</a>
        <a href="/schema/coverage-1.json">{t('page.schema')}</a>
        <a href={`${base}/exports/crosswalk.sssom.tsv`}>{t('page.asSssom')}</a>
      </p>
    </Stack>
  );
}
