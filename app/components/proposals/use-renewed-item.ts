import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { ProposalView } from '~/contracts/room';
import { useProposal } from '~/realtime/client/use-room';

/** Everybody hears at once that an item changed; they must not all load it at once. */
const jitter = 1000;

/**
 * The newest view of an item. What hangs on it without a view of its own (objections, an answer that came along to
 * new words) is loaded again when it changes.
 */
export function useRenewedItem(loaded: ProposalView): ProposalView | undefined {
  const view = useProposal(loaded);
  const { revalidate } = useRevalidator();
  const news = view === loaded ? undefined : view;
  const known = useRef(news);
  useEffect(() => {
    if (news === undefined || news === known.current) return;
    const timer = setTimeout(() => {
      known.current = news;
      revalidate();
    }, Math.random() * jitter);
    return () => clearTimeout(timer);
  }, [news, revalidate]);
  return view;
}
