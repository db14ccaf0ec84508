import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Badge } from '~/components/ui/badge';
import { Cluster, Stack } from '~/components/ui/layout';
import { TabLinks } from '~/components/ui/tab-links';
import { Time } from '~/components/ui/time';
import type { TaxonomyPage } from '~/contracts/published-pages';

interface TaxonomyHeaderProps {
  readonly page: Pick<
    TaxonomyPage,
    'slug' | 'title' | 'description' | 'shown' | 'license' | 'conceptCount'
  >;
  /** The day of publication, in the reader's words. */
  readonly issuedText: string;
}

/** What the list is, which version one looks at, and under which licence. */
export function TaxonomyHeader({ page, issuedText }: TaxonomyHeaderProps) {
  const { t } = useTranslation('builders');
  const { slug, shown, license } = page;
  return (
    <Stack as="header" gap={3}>
      <Localized as="h1" texts={page.title} />
      <div className="lead">
        <Localized as="p" texts={page.description} />
      </div>
      <Cluster gap={3} as="ul">
        <li>
          <Badge tone="accent">{t('list.version', { version: shown.version })}</Badge>
        </li>
        {shown.isCandidate ? (
          <li>
            <Badge tone="warning">{t('list.candidate')}</Badge>
          </li>
        ) : null}
        <li className="small">
          <Time at={shown.issued} text={t('list.issued', { date: issuedText })} />
        </li>
        <li className="small">{t('list.categories', { count: page.conceptCount })}</li>
        <li className="small">
          <LicenseLine license={license} />
        </li>
        <li className="small">
          <a href="#program">{t('program.title')}</a>
        </li>
      </Cluster>
      <TaxonomyTabs slug={slug} />
    </Stack>
  );
}

interface TaxonomyTabsProps {
  readonly slug: string;
}

export function TaxonomyTabs({ slug }: TaxonomyTabsProps) {
  const { t } = useTranslation('builders');
  return (
    <TabLinks
      label={t('list.tabs')}
      tabs={[
        { to: `/t/${slug}`, label: t('list.tabList'), isExact: true },
        { to: `/t/${slug}/versions`, label: t('list.tabVersions') },
        { to: `/t/${slug}/compare`, label: t('list.tabCompare') },
        { to: `/t/${slug}/coverage`, label: t('list.tabCoverage') },
        { to: `/t/${slug}/build`, label: t('list.tabBuild') },
        { to: `/t/${slug}/uses`, label: t('uses.title') },
      ]}
    />
  );
}

function LicenseLine({ license }: Pick<TaxonomyPage, 'license'>) {
  const { t } = useTranslation('builders');
  if (license.id === 'NOASSERTION') return t('list.licenseMissing');
  const text = t('list.license', { license: license.id });
  return license.url === undefined ? (
    text
  ) : (
    <a href={license.url} rel="license">
      {text}
    </a>
  );
}
