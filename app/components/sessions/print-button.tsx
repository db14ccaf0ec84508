import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';

/** Prints the page. Without JavaScript the browser's own menu does. */
export function PrintButton() {
  const { t } = useTranslation('facilitators');
  const [isReady, setIsReady] = useState(false);
  useEffect(() => setIsReady(true), []);
  if (!isReady) return null;
  return (
    <Button type="button" tone="primary" onClick={() => window.print()}>
      {t('share.print')}
    </Button>
  );
}
