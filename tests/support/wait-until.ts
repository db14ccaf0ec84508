import { setTimeout as delay } from 'node:timers/promises';

/** Asks again every few milliseconds until the answer is there; says what was waited for when it never comes. */
export async function waitUntil<Value>(
  what: string,
  ask: () => Promise<Value | undefined> | Value | undefined,
  { within = 10_000, every = 20 } = {},
): Promise<Value> {
  const deadline = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${within} ms in vain for ${what}.`);
    await delay(every);
  }
}
