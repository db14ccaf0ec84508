import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { Stack } from '~/components/ui/layout';

interface ClosedDoorProps {
  readonly own: 'outside' | 'waiting' | 'in' | 'refused';
  readonly way: 'open' | 'locked' | 'closed';
}

/** Why nobody comes in here now, and what can be done about it. */
export function ClosedDoor({ own, way }: ClosedDoorProps) {
  const { t } = useTranslation('participants');
  const reason =
    own === 'waiting' || own === 'refused' ? own : way === 'closed' ? 'closed' : 'locked';
  return (
    <section aria-labelledby="reason">
      <Stack>
        <h2 id="reason">{t(`door.${reason}Title`)}</h2>
        <p className="lead">{t(`door.${reason}Text`)}</p>
        <div>
          {reason === 'closed' ? (
            <LinkButton to="/r" tone="primary">
              {t('home.receipt')}
            </LinkButton>
          ) : (
            <LinkButton to="." reloadDocument tone="primary">
              {t('door.lookAgain')}
            </LinkButton>
          )}
        </div>
        {reason === 'waiting' ? <LookAgainByItself /> : null}
      </Stack>
    </section>
  );
}

const pause = 4000;

/** Without JavaScript the page asks again by itself, too. */
function LookAgainByItself() {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, pause);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="10" />
    </noscript>
  );
}
