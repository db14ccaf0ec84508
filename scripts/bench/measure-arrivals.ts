import { setTimeout as delay } from 'node:timers/promises';
import type { BenchRoom } from './bench-room';
import { type Spread, spreadOf } from './figures';
import { openLine, patience } from './people';

export interface Arrivals {
  readonly pages: Spread;
  readonly errors: number;
}

/** People who come one after the other within so many seconds: each opens a page, then the line that makes it live. */
export async function measureArrivals(
  url: string,
  room: BenchRoom,
  { people, seconds }: { readonly people: number; readonly seconds: number },
): Promise<Arrivals> {
  const times: number[] = [];
  let errors = 0;
  const arrive = async (person: number) => {
    await delay((person / people) * seconds * 1000);
    const start = performance.now();
    const path = `/s/${room.code}/items/${room.proposalIds[person % room.proposalIds.length]}`;
    const response = await fetch(`${url}${path}`, {
      headers: { cookie: room.cookies[person] ?? '' },
      signal: AbortSignal.timeout(patience),
    });
    await response.text();
    times.push(performance.now() - start);
    if (!response.ok) errors += 1;
    return openLine(url, room, person);
  };
  const arrivals = await Promise.allSettled(Array.from({ length: people }, (_, n) => arrive(n)));
  for (const arrival of arrivals) {
    if (arrival.status === 'fulfilled') arrival.value.disconnect();
    else errors += 1;
  }
  return { pages: spreadOf(times), errors };
}
