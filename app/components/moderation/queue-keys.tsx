import { type MutableRefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '~/components/ui/dialog';

const cards = () => [...document.querySelectorAll<HTMLElement>('[data-queue-card]')];

/**
 * The queue by keyboard: j and k go through it, p passes, h opens hiding, ? says so. Nothing happens while somebody types.
 * `readings` changes with every text that was dealt with: then the next one takes its place under the keyboard.
 */
export function QueueKeys({ readings }: { readonly readings: string }) {
  const { t } = useTranslation(['facilitators', 'common']);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const place = useRef<number>();

  useEffect(() => listen(place, () => setIsHelpOpen(true)), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the reading that moves the focus
  useEffect(() => {
    const all = cards();
    if (place.current === undefined || all.length === 0) return;
    all[Math.min(place.current, all.length - 1)]?.focus({ preventScroll: true });
  }, [readings]);

  return (
    <Dialog
      title={t('queue.keys')}
      isOpen={isHelpOpen}
      onClose={() => setIsHelpOpen(false)}
      closeLabel={t('common:action.close')}
    >
      <dl className="keys">
        {(['j', 'k', 'p', 'h'] as const).map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`queue.key.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** Listens to keys and to where the focus goes; gives back how to stop. */
function listen(place: MutableRefObject<number | undefined>, openHelp: () => void): () => void {
  const goTo = (index: number) => {
    const all = cards();
    place.current = Math.min(Math.max(index, 0), all.length - 1);
    all[place.current]?.focus();
    all[place.current]?.scrollIntoView({ block: 'nearest' });
  };
  const current = () => cards()[place.current ?? 0];
  const acts: Readonly<Record<string, () => void>> = {
    '?': openHelp,
    j: () => goTo((place.current ?? -1) + 1),
    k: () => goTo((place.current ?? 1) - 1),
    p: () => current()?.querySelector<HTMLElement>('[data-queue-pass]')?.click(),
    h: () => openHiding(current()),
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    const index = cards().findIndex((card) => card.contains(target));
    if (index >= 0) place.current = index;
  };
  document.addEventListener('keydown', onKey);
  document.addEventListener('focusin', onFocus);
  return () => {
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('focusin', onFocus);
  };
}

function openHiding(card: HTMLElement | undefined): void {
  const details = card?.querySelector('[data-queue-hide]')?.closest('details');
  if (!details) return;
  details.open = true;
  details.querySelector<HTMLElement>('input[type="radio"]')?.focus();
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type="radio"])'));
