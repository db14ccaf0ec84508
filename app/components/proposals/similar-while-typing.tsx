import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { Stack } from '~/components/ui/layout';
import { limits } from '~/contracts/text';
import { SimilarList, type SimilarThing } from './similar-list';

const pause = 500;
const leastTyped = 4;
const mostTyped = limits.label + limits.definition;

interface Found {
  readonly things: readonly SimilarThing[];
}

/** Suggests what is like the text while it is typed (P4). Without JavaScript the same comes on a page after sending. */
export function SimilarWhileTyping() {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const marker = useRef<HTMLDivElement>(null);
  const [things, setThings] = useState<readonly SimilarThing[]>([]);
  useEffect(() => {
    const form = marker.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking = new AbortController();
    const ask = () => {
      const typed = new FormData(form);
      const text = `${typed.get('label') ?? ''} ${typed.get('definition') ?? ''}`.trim();
      if (text.length < leastTyped) return;
      asking.abort();
      asking = new AbortController();
      const query = new URLSearchParams({ text: text.slice(0, mostTyped) });
      void findSimilar(`/s/${code}/similar?${query}`, asking.signal).then(
        (found) => setThings(found.things),
        // Without a network, or without an answer, nothing is offered.
        () => undefined,
      );
    };
    const onInput = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    };
    form.addEventListener('input', onInput);
    return () => {
      clearTimeout(timer);
      asking.abort();
      form.removeEventListener('input', onInput);
    };
  }, [code]);
  return (
    <div className="similar-live" ref={marker} aria-live="polite">
      {things.length === 0 ? null : (
        <Stack gap={3}>
          <p className="eyebrow">{t('similar.live')}</p>
          <SimilarList things={things} />
          {things.map(({ id }) => (
            <input key={id} type="hidden" name="seen[]" value={id} />
          ))}
        </Stack>
      )}
    </div>
  );
}

/** Not through the router: what fails there takes the page off the screen, with all that is being typed. */
async function findSimilar(address: string, signal: AbortSignal): Promise<Found> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}
