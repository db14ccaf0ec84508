import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Badge } from '~/components/ui/badge';
import { Icon } from '~/components/ui/icon';
import { VisuallyHidden } from '~/components/ui/visually-hidden';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { formatNumber } from '~/i18n/format';
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
    <section className="room-bar" data-phase={phase} aria-labelledby="room">
      <Localized texts={title} id="room" />
      <div className="room-standing">
        <Presence />
        <Badge tone={phase === 'vote' ? 'accent' : 'neutral'}>
          {t(`common:phase.${phase}`)}
          {endsAt === undefined ? null : <> · {t('room.until', { time: endsAt })}</>}
        </Badge>
      </div>
      <Line />
    </section>
  );
}

/** How many are here, under five only that it is a few (S4). */
function Presence() {
  const { t, i18n } = useTranslation('participants');
  const presence = usePresence();
  if (!presence) return null;
  const { people } = presence;
  return (
    <span className="room-presence">
      <Icon name="people" />
      <span aria-hidden="true">
        {people === null ? t('room.fewShort') : formatNumber(people, i18n.language)}
      </span>
      <VisuallyHidden>
        {people === null ? t('room.few') : t('room.here', { count: people })}
      </VisuallyHidden>
    </span>
  );
}

/** Says something only when there is something to say: that the line is away, or that answers wait for it. */
function Line() {
  const { t } = useTranslation(['participants', 'common']);
  const { status, waiting } = useConnection();
  const isSaid = status === 'offline' || waiting > 0;
  return (
    <p className="room-line" role="status" data-line={status} data-said={isSaid || undefined}>
      {isSaid ? <Icon name="offline" /> : null}
      {status === 'offline' ? <strong>{t('common:connection.offline')}</strong> : null}
      {waiting > 0 ? <span>{t('room.waiting', { count: waiting })}</span> : null}
    </p>
  );
}
