import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import type { OffReason } from '~/domain/webhooks/webhook';

/** On or off, and why. */
export function WebhookState({ off }: { readonly off: OffReason | undefined }) {
  const { t } = useTranslation('facilitators');
  return off === undefined ? (
    <Badge tone="success">{t('webhooks.on')}</Badge>
  ) : (
    <Badge tone="warning">{t(`webhooks.off.${off}`)}</Badge>
  );
}
