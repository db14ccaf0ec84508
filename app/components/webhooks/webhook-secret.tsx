import { useTranslation } from 'react-i18next';
import { CopyField } from '~/components/ui/copy-field';
import { Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';

/** A secret that was just made. */
export function WebhookSecret({ secret }: { readonly secret: string }) {
  const { t } = useTranslation(['facilitators', 'common']);
  return (
    <Notice tone="success" title={t('webhooks.secretTitle')}>
      <Stack gap={3}>
        <p>{t('webhooks.secretText')}</p>
        <CopyField
          name="secret"
          label={t('webhooks.secret')}
          value={secret}
          copyLabel={t('common:action.copy')}
          copiedLabel={t('common:action.copied')}
        />
      </Stack>
    </Notice>
  );
}
