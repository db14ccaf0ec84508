import { expect, it } from 'vitest';
import { endParts } from './end-parts.server';
import { createLogger } from './logger.server';

it('ends every part in order, also behind one that fails or hangs, and logs those by name', async () => {
  const ended: string[] = [];
  const lines: string[] = [];
  const log = createLogger({ level: 'error', write: (line) => lines.push(line) });
  const ending = (part: string) => async () => ended.push(part);
  await endParts(
    log,
    {
      first: ending('first'),
      failing: () => Promise.reject(new Error('no')),
      hanging: () => new Promise(() => undefined),
      last: ending('last'),
    },
    { patience: 20 },
  );
  expect(ended).toEqual(['first', 'last']);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'stop.incomplete', part: 'failing', message: 'no' },
    { event: 'stop.incomplete', part: 'hanging', message: 'not done within 20 ms' },
  ]);
});
