import { useEffect } from 'react';

/**
 * The pair by keyboard: digits choose a suggested code, letters press the button that names them in
 * `aria-keyshortcuts`. Nothing happens while somebody types or holds another key.
 */
export function usePairKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const wanted = controlFor(event.key);
      if (!wanted) return;
      event.preventDefault();
      wanted.focus();
      wanted.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function controlFor(key: string): HTMLElement | undefined {
  if (/^[1-5]$/.test(key)) {
    return [...document.querySelectorAll<HTMLElement>('input[name="code"]')][Number(key) - 1];
  }
  return [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].find(
    (control) => control.getAttribute('aria-keyshortcuts') === key,
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type="radio"])'));
