import { useEffect, useRef, useState } from 'react';
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

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') setIsHelpOpen(true);
      else if (event.key === 'j') goTo((place.current ?? -1) + 1);
      else if (event.key === 'k') goTo((place.current ?? 1) - 1);
      else if (event.key === 'p')
        current()?.querySelector<HTMLElement>('[data-queue-pass]')?.click();
      else if (event.key === 'h') openHiding(current());
      else return;
      event.preventDefault();
    };
    const goTo = (index: number) => {
      const all = cards();
      place.current = Math.min(Math.max(index, 0), all.length - 1);
      all[place.current]?.focus();
      all[place.current]?.scrollIntoView({ block: 'nearest' });
    };
    const current = () => cards()[place.current ?? 0];
    const onFocus = ({ target }: FocusEvent) => {
      const index =
        target instanceof Element ? cards().findIndex((card) => card.contains(target)) : -1;
      if (index >= 0) place.current = index;
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onFocus);
    };
  }, []);

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

function openHiding(card: HTMLElement | undefined): void {
  const details = card?.querySelector('[data-queue-hide]')?.closest('details');
  if (!details) return;
  details.open = true;
  details.querySelector<HTMLElement>('input[type="radio"]')?.focus();
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type="radio"])'));
