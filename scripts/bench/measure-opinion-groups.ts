import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import { benchPart } from './child';

/** Milliseconds. */
const took = z.object({ wall: z.number(), processor: z.number() });

const measured = z.object({
  /** One pass over the votes in bare typed arrays; votes to groups; stability apart. */
  pass: took,
  whole: took,
  stability: took,
  /** After 1 % new answers, with the sums kept, and without. */
  recomputing: took,
  fromScratch: took,
  megabytes: z.number(),
});

const sizes = [
  { people: 800, items: 100, filled: 0.3 },
  { people: 1_000, items: 100, filled: 0.03 },
  { people: 10_000, items: 500, filled: 0.03 },
  { people: 100_000, items: 1_000, filled: 0.03 },
] as const;

/** Every size in both modes, each in a process of its own. */
export function measureOpinionGroups(tell: (line: string) => void): void {
  for (const { people, items, filled } of sizes) {
    for (const mode of ['stable', 'compat'] as const) {
      const args = [...benchPart('opinion-groups'), mode, `${people}`, `${items}`, `${filled}`];
      const answer = execFileSync(process.execPath, args, { encoding: 'utf8' });
      const figures = measured.parse(JSON.parse(answer));
      const name = `${people} × ${items}, ${filled * 100} %, ${mode}`;
      tell(
        `  ${name.padEnd(30)} ${ms(figures.whole)}, one bare pass ${ms(figures.pass)}, peak ${figures.megabytes.toFixed(0)} MB`,
      );
      tell(
        `  ${''.padEnd(30)} stability ${ms(figures.stability)}; after 1 % new answers ${ms(figures.recomputing)}, from scratch ${ms(figures.fromScratch)}`,
      );
    }
  }
}

const figure = (time: number) => (time < 10 ? time.toFixed(1) : time.toFixed(0));

const ms = ({ wall, processor }: z.output<typeof took>) =>
  `${figure(wall)} ms (processor ${figure(processor)})`;
