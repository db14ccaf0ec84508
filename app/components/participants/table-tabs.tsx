import { useTranslation } from 'react-i18next';
import { TabLinks } from '~/components/ui/tab-links';
import { useInside } from './inside';

/** Between what this session talks about and the list as it stands. */
export function TableTabs() {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  return (
    <TabLinks
      label={t('all.title')}
      tabs={[
        { to: `/s/${code}/all`, label: t('all.tabTable') },
        { to: `/s/${code}/list`, label: t('all.tabList') },
      ]}
    />
  );
}
