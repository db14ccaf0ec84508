import { setTimeout as delay } from 'node:timers/promises';
import { errorFacts, type Logger } from './logger.server';

type Parts = Readonly<Record<string, () => Promise<unknown>>>;

/** Milliseconds that one part may take to end. */
const usualPatience = 10_000;

/**
 * Ends one part after the other, in the order given. One that fails, or is not done in time, is logged by its name and
 * keeps none of the others: a database that goes on running because a connection hung would be worse.
 */
export async function endParts(
  log: Logger,
  parts: Parts,
  { patience = usualPatience } = {},
): Promise<void> {
  for (const [part, end] of Object.entries(parts)) {
    try {
      await withinTime(end(), patience);
    } catch (error) {
      log.error('stop.incomplete', { part, ...errorFacts(error) });
    }
  }
}

async function withinTime(ending: Promise<unknown>, patience: number): Promise<void> {
  const waiting = new AbortController();
  const tooLong = delay(patience, undefined, { signal: waiting.signal }).then(() => {
    throw new Error(`not done within ${patience} ms`);
  });
  try {
    await Promise.race([ending, tooLong]);
  } finally {
    tooLong.catch(() => undefined);
    waiting.abort();
  }
}
