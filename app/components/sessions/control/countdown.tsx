import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClockOffset, usePhaseEnd } from '~/realtime/client/use-room';

interface CountdownProps {
  /** The end as the server formats it in the session's time zone: all there is without JavaScript. */
  readonly endText: string | undefined;
}

/** How long the phase still lasts, by the server's clock. */
export function Countdown({ endText }: CountdownProps) {
  const { t } = useTranslation('facilitators');
  const endsAt = usePhaseEnd();
  const left = useSecondsLeft(endsAt);
  if (endsAt === undefined) return null;
  if (left === undefined) {
    return endText === undefined ? null : <p>{t('control.until', { time: endText })}</p>;
  }
  return (
    <p className="countdown numeric" role="timer" data-over={left === 0 || undefined}>
      {left === 0 ? t('control.timeUp') : clockText(left)}
    </p>
  );
}

const clockText = (seconds: number): string => {
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const clock = `${pad(minutes)}:${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${clock}` : clock;
};

/** Unknown until the page is alive, so that server and browser render the same. */
function useSecondsLeft(endsAt: string | undefined): number | undefined {
  const offset = useClockOffset();
  const [now, setNow] = useState<number>();
  useEffect(() => {
    if (endsAt === undefined) return;
    const tick = () => setNow(Date.now() + offset);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [endsAt, offset]);
  if (now === undefined || endsAt === undefined) return undefined;
  return Math.max(0, Math.ceil((Date.parse(endsAt) - now) / 1000));
}
