import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Badge } from '~/components/ui/badge';
import { Icon } from '~/components/ui/icon';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { useConnection, usePhase, usePresence, useReloadOn } from '~/realtime/client/use-room';

interface RoomBarProps {
  readonly title: LanguageMap;
  /** When the phase's timer ends, as the session's clock shows it. */
  readonly endsAt: string | undefined;
}

/** One quiet line: where one is, what the room is doing, and a word about the network when it matters. */
export function RoomBar({ title, endsAt }: RoomBarProps) {
  const { t } = useTranslation(['participants', 'common']);
  const phase = usePhase();
  useReloadOn('phase.moved', 'session.changed', 'decisions.made');
  useReloadOn('own.changed');
  return (
    <div className="room-bar" data-phase={phase}>
      <Localized texts={title} />
      <Badge tone={phase === 'vote' ? 'accent' : 'neutral'}>
        {t(`common:phase.${phase}`)}
        {endsAt === undefined ? null : <> · {t('room.until', { time: endsAt })}</>}
      </Badge>
      <Presence />
      <Line />
    </div>
  );
}

function Presence() {
  const { t } = useTranslation('participants');
  const presence = usePresence();
  if (!presence) return null;
  return (
    <span className="small muted">
      {presence.people < 0 ? t('room.few') : t('room.here', { count: presence.people })}
    </span>
  );
}

function Line() {
  const { t } = useTranslation(['participants', 'common']);
  const { status, waiting } = useConnection();
  const isOffline = status === 'offline';
  return (
    <span className="room-line small" role="status" data-line={status}>
      {isOffline ? (
        <Badge tone="warning" icon="offline">
          {t('common:connection.offline')}
        </Badge>
      ) : null}
      {waiting > 0 ? (
        <span className="muted">
          <Icon name="offline" /> {t('room.waiting', { count: waiting })}
        </span>
      ) : null}
    </span>
  );
}
