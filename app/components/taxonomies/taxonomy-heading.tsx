import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Stack } from '~/components/ui/layout';
import { TabLinks } from '~/components/ui/tab-links';
import type { LanguageMap } from '~/domain/taxonomy/category';

export interface TaxonomyHeadingProps {
  readonly slug: string;
  readonly title: LanguageMap;
  /** What the role of the reader opens. */
  readonly doors: {
    readonly mayImport: boolean;
    readonly mayEdit: boolean;
    readonly mayPublish: boolean;
    readonly mayCutClasses: boolean;
    readonly maySetWebhooks: boolean;
    readonly mayJudgeUses: boolean;
    readonly mayMapCategories: boolean;
    readonly mayManageMembers: boolean;
  };
}

/** The name of a taxonomy and the ways to its parts. */
export function TaxonomyHeading({ slug, title, doors }: TaxonomyHeadingProps) {
  const { t } = useTranslation('facilitators');
  const base = `/f/taxonomies/${slug}`;
  const tabs = [
    { to: base, label: t('taxonomy.tabCategories'), isExact: true },
    ...(doors.mayImport ? [{ to: `${base}/import`, label: t('taxonomy.tabImport') }] : []),
    ...(doors.mayEdit ? [{ to: `${base}/edit`, label: t('taxonomy.tabEdit') }] : []),
    ...(doors.mayCutClasses ? [{ to: `${base}/classes`, label: t('cuts.title') }] : []),
    ...(doors.mayMapCategories
      ? [{ to: `${base}/coverage`, label: t('taxonomy.tabCoverage') }]
      : []),
    ...(doors.mayPublish ? [{ to: `${base}/publish`, label: t('publish.title') }] : []),
    ...(doors.maySetWebhooks ? [{ to: `${base}/webhooks`, label: t('webhooks.title') }] : []),
    ...(doors.mayJudgeUses ? [{ to: `${base}/uses`, label: t('uses.title') }] : []),
    ...(doors.mayManageMembers ? [{ to: `${base}/members`, label: t('taxonomy.tabMembers') }] : []),
  ];
  return (
    <Stack gap={3}>
      <Localized as="h1" texts={title} />
      <TabLinks label={t('taxonomy.tabs')} tabs={tabs} />
    </Stack>
  );
}
