import { useEffect, useRef, useState } from 'react';
import { useInside } from './inside';

const prefixOf = (code: string) => `parlance:draft:${code}:`;
/** Names the draft whose form is on its way. */
const sendingOf = (code: string) => `parlance:sending:${code}`;
const pause = 400;

/**
 * Keeps what is typed into a form on one's own phone until it is sent; on any other device nothing is kept (S5). Hidden fields
 * stay as the page made them. A refused form already holds what was typed and is left alone.
 */
export function useDraft(name: string | undefined, isRefused: boolean) {
  const { code, isOwnDevice } = useInside();
  const ref = useRef<HTMLFormElement>(null);
  const [isKept, setKept] = useState(false);
  const key = name === undefined || !isOwnDevice ? undefined : `${prefixOf(code)}${name}`;
  useEffect(() => {
    const form = ref.current;
    if (form === null || key === undefined) return;
    if (isRefused) markSending(code, undefined);
    if (!isRefused && fill(form, read(key))) setKept(true);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      timer = undefined;
      return write(key, typedIn(form));
    };
    const onInput = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setKept(keep()), pause);
    };
    // The last words typed are kept, too, when the page goes before the pause is over.
    const onEnd = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      keep();
    };
    form.addEventListener('input', onInput);
    const onSubmit = () => {
      onEnd();
      markSending(code, key);
    };
    form.addEventListener('submit', onSubmit);
    window.addEventListener('pagehide', onEnd);
    return () => {
      onEnd();
      form.removeEventListener('input', onInput);
      form.removeEventListener('submit', onSubmit);
      window.removeEventListener('pagehide', onEnd);
    };
  }, [code, key, isRefused]);
  return { ref, isKept };
}

function markSending(code: string, key: string | undefined): void {
  try {
    if (key === undefined) window.sessionStorage.removeItem(sendingOf(code));
    else window.sessionStorage.setItem(sendingOf(code), key);
  } catch {
    // A browser that keeps nothing holds no drafts either.
  }
}

/** Removes the draft of the form that has just arrived; what else somebody began to write stays. */
export function forgetSentDraft(code: string): void {
  try {
    const key = window.sessionStorage.getItem(sendingOf(code));
    if (key?.startsWith(prefixOf(code))) window.localStorage.removeItem(key);
    markSending(code, undefined);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Removes all of a session's drafts, for somebody who leaves. */
export function forgetDrafts(code: string): void {
  try {
    for (const key of Object.keys(window.localStorage)) {
      if (key.startsWith(prefixOf(code))) window.localStorage.removeItem(key);
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

type Typed = Readonly<Record<string, string>>;

const isText = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && element.type === 'text');

function typedIn(form: HTMLFormElement): Typed {
  const texts = [...form.elements].filter(isText).map(({ name, value }) => [name, value] as const);
  return Object.fromEntries(texts.filter(([, value]) => value !== ''));
}

function fill(form: HTMLFormElement, typed: Typed): boolean {
  let isFilled = false;
  for (const element of [...form.elements].filter(isText)) {
    const value = typed[element.name];
    if (value === undefined || value === '') continue;
    element.value = value;
    isFilled = true;
  }
  return isFilled;
}

/** Only what we could have written ourselves: anything may lie in a browser's storage. */
function read(key: string): Typed {
  try {
    const raw: unknown = JSON.parse(window.localStorage.getItem(key) ?? '{}');
    if (typeof raw !== 'object' || raw === null) return {};
    return Object.fromEntries(
      Object.entries(raw).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
    );
  } catch {
    return {};
  }
}

/** Whether something is kept. */
function write(key: string, typed: Typed): boolean {
  try {
    if (Object.keys(typed).length === 0) {
      window.localStorage.removeItem(key);
      return false;
    }
    window.localStorage.setItem(key, JSON.stringify(typed));
    return true;
  } catch {
    return false;
  }
}
