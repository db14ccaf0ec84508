import type { Arrival } from './sent';

interface Taken {
  readonly isHeld: boolean;
  readonly isForNextRound?: boolean;
}

/** The page that says that something arrived, and what happens to it next. */
export function sentAddress(code: string, { isHeld, isForNextRound = false }: Taken): string {
  const arrival: Arrival = isForNextRound ? 'nextRound' : isHeld ? 'held' : 'shown';
  return `/s/${code}/sent?as=${arrival}`;
}
