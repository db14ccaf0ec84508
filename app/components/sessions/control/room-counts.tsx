import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '~/realtime/client/use-room';

interface RoomCountsProps {
  readonly sessionId: string;
  /** `null` for a few. */
  readonly inside: number | null;
  readonly waiting: number;
  readonly queue: number;
  readonly items: number;
}

/** The room in numbers; those that ask for something lead to where it is done. */
export function RoomCounts({ sessionId, inside, waiting, queue, items }: RoomCountsProps) {
  const { t } = useTranslation('facilitators');
  const base = `/f/sessions/${sessionId}`;
  return (
    <dl className="room-counts">
      <Count label={t('control.here')}>
        <Here />
      </Count>
      <Count label={t('control.joined')}>{inside ?? t('control.aFew')}</Count>
      <Count label={t('control.items')} to={`${base}/agenda`}>
        {items}
      </Count>
      <Count label={t('control.toRead')} to={`${base}/queue`} isUrgent={queue > 0}>
        {queue}
      </Count>
      {waiting === 0 ? null : (
        <Count label={t('control.waiting')} to={`${base}/door`} isUrgent>
          {waiting}
        </Count>
      )}
    </dl>
  );
}

function Here() {
  const { t } = useTranslation('facilitators');
  const presence = usePresence();
  if (presence === undefined) return <span aria-hidden="true">–</span>;
  return <>{presence.people ?? t('control.aFew')}</>;
}

interface CountProps {
  readonly label: string;
  readonly to?: string;
  readonly isUrgent?: boolean;
  readonly children: ReactNode;
}

function Count({ label, to, isUrgent, children }: CountProps) {
  return (
    <div data-urgent={isUrgent || undefined}>
      <dt>{to === undefined ? label : <Link to={to}>{label}</Link>}</dt>
      <dd className="numeric">{children}</dd>
    </div>
  );
}
