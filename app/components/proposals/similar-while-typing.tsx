import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { Stack } from '~/components/ui/layout';
import { SimilarList, type SimilarThing } from './similar-list';

const pause = 500;
const leastTyped = 4;

/** Suggests what is like the text while it is typed (P4). Without JavaScript the same comes on a page after sending. */
export function SimilarWhileTyping() {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const marker = useRef<HTMLDivElement>(null);
  const { load, data } = useFetcher<{ things: SimilarThing[] }>();
  useEffect(() => {
    const form = marker.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      const typed = new FormData(form);
      const text = `${typed.get('label') ?? ''} ${typed.get('definition') ?? ''}`.trim();
      if (text.length >= leastTyped) load(`/s/${code}/similar?${new URLSearchParams({ text })}`);
    };
    const onInput = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    };
    form.addEventListener('input', onInput);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', onInput);
    };
  }, [code, load]);
  const things = data?.things ?? [];
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
