import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SiteFrame } from '~/components/layout/site-frame';

interface BuilderFrameProps {
  readonly children: ReactNode;
}

/** What stands around every page of published lists. */
export function BuilderFrame({ children }: BuilderFrameProps) {
  const { t } = useTranslation('builders');
  return (
    <SiteFrame audience="builders" nav={[{ to: '/t', label: t('lists.title'), isExact: true }]}>
      {children}
    </SiteFrame>
  );
}
