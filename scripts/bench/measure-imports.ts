import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import { benchPart } from './child';

const measured = z.object({
  /** Of the file, in MB. */
  size: z.number(),
  /** Milliseconds: the text through the library's parser alone; read and planned; read, planned and stored. */
  bare: z.number(),
  planning: z.number(),
  whole: z.number(),
  megabytes: z.number(),
});

const concepts = 6_000;

/** A large list with several parents a concept, in each way of writing RDF, each in a process of its own. */
export function measureImports(tell: (line: string) => void): void {
  for (const format of ['turtle', 'json-ld'] as const) {
    const args = [...benchPart('imports'), format, `${concepts}`];
    const answer = execFileSync(process.execPath, args, { encoding: 'utf8' });
    const { size, bare, planning, whole, megabytes } = measured.parse(JSON.parse(answer));
    const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`;
    const name = `${concepts} concepts, ${format}, ${size.toFixed(1)} MB`;
    tell(
      `  ${name.padEnd(36)} ${seconds(whole)} (bare parser ${seconds(bare)}, dry run ${seconds(planning)}), peak ${megabytes.toFixed(0)} MB`,
    );
  }
}
