import { useTranslation } from 'react-i18next';
import { Stack } from '~/components/ui/layout';
import { QrCode } from '~/components/ui/qr-code';

interface JoinCardProps {
  readonly code: string;
  readonly home: string;
  /** An SVG that our server drew. */
  readonly qr: string;
}

/** How to get in, large enough to read from the last row. */
export function JoinCard({ code, home, qr }: JoinCardProps) {
  const { t } = useTranslation('facilitators');
  return (
    <div className="join-card">
      <Stack gap={2}>
        <p className="muted">{t('share.goTo')}</p>
        <p className="join-address">
          <bdi dir="ltr">{home.replace(/^https?:\/\//, '')}</bdi>
        </p>
        <p className="muted">{t('share.andType')}</p>
        <p className="join-code">
          <bdi dir="ltr">{code}</bdi>
        </p>
      </Stack>
      <QrCode svg={qr} label={t('share.qr')} />
    </div>
  );
}
