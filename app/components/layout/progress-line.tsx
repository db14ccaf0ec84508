import { useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

/** Shows on a slow network that a page or a form is on its way; a fast one never lets it appear. */
export function ProgressLine() {
  const { t } = useTranslation();
  const isBusy = useNavigation().state !== 'idle';
  return (
    <div className="progress-line" role="status" data-busy={isBusy || undefined}>
      {isBusy ? t('form.working') : null}
    </div>
  );
}
