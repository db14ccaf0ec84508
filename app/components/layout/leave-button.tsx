import { type MouseEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '~/components/ui/icon';

/** Somewhere that anyone might be reading, in any country and language. */
const elsewhere = 'https://www.wikipedia.org/';
const escapesToLeave = 3;
const escapeWindow = 1500;

let isLeaving = false;

/** Blanks the page at once, and takes it out of the back button's reach. Once: asking again would begin anew. */
function leave() {
  if (isLeaving) return;
  isLeaving = true;
  document.body.hidden = true;
  document.title = '';
  window.location.replace(elsewhere);
}

/** One button that leaves quickly (S5). Without JavaScript it is a link that tells nobody where from. */
export function LeaveButton() {
  const { t } = useTranslation();
  useEffect(() => {
    let pressed: number[] = [];
    const onKey = (event: KeyboardEvent) => {
      const { key, timeStamp } = event;
      if (key !== 'Escape') return;
      pressed = [...pressed, timeStamp].filter((time) => timeStamp - time < escapeWindow);
      if (pressed.length < escapesToLeave) return;
      // By itself this key stops a page from loading: here the one that is left for.
      event.preventDefault();
      leave();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    leave();
  };
  return (
    <a
      className="button"
      data-size="small"
      href={elsewhere}
      rel="noreferrer noopener"
      title={t('frame.leaveHint')}
      onClick={onClick}
    >
      <Icon name="leave" />
      {t('frame.leave')}
    </a>
  );
}
