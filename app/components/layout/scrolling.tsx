import { ScrollRestoration, useLocation, useRevalidator } from '@remix-run/react';
import { type MutableRefObject, useLayoutEffect, useRef } from 'react';

/**
 * Scrolls as browsers do when somebody goes from page to page. Where a page only loads its data again, whoever reads it stays
 * where they are: the router takes them back to where they were when that began, away from under a finger that presses.
 */
export function Scrolling({ nonce }: { readonly nonce: string }) {
  const place = useRef(0);
  return (
    <>
      <NotePlace place={place} />
      <ScrollRestoration nonce={nonce} />
      <KeepPlace place={place} />
    </>
  );
}

interface Place {
  readonly place: MutableRefObject<number>;
}

/** Before the router scrolls: it does so when this, too, is told of a change. */
function NotePlace({ place }: Place) {
  useRevalidator();
  useLayoutEffect(() => {
    place.current = window.scrollY;
  });
  return null;
}

/** After it did, and before anybody sees it. */
function KeepPlace({ place }: Place) {
  const { state } = useRevalidator();
  const { key } = useLocation();
  const last = useRef({ state, key });
  useLayoutEffect(() => {
    const isLoadedAgain =
      last.current.state === 'loading' && state === 'idle' && last.current.key === key;
    last.current = { state, key };
    if (isLoadedAgain && window.scrollY !== place.current) window.scrollTo(0, place.current);
  });
  return null;
}
