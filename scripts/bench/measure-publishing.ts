import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { projectRoot } from '~/platform/project-root';
import { benchPart } from './child';
import { bytesText } from './figures';

/** Milliseconds and bytes. */
const saidOfCore = z.object({ took: z.number(), processor: z.number() });
const said = saidOfCore.extend({
  bare: z.number(),
  bytes: z.number(),
  peak: z.number(),
});

const run = promisify(execFile);

/** Words of an ordinary length, different for each category. */
const definition = (n: number, language: string): string =>
  `${language} ${n}: something that is done with a system and harms people, told in about as many words as people use for it.`;

/** A list of categories as a file: four levels, every fifth category under two parents, two languages. */
const listAsCsv = (categories: number): string => {
  const rows = Array.from({ length: categories }, (_, n) => {
    const parent = n === 0 ? '' : `C${Math.floor((n - 1) / 9)}`;
    const second = n % 5 === 0 && n > 100 ? `|C${Math.floor((n - 1) / 9) + 1}` : '';
    const words = ['en', 'es'].flatMap((tag) => [`Harm ${n} ${tag}`, definition(n, tag)]);
    return [`C${n}`, `${parent}${second}`, ...words.map((text) => `"${text}"`)].join(',');
  });
  return ['id,parents,label_en,definition_en,label_es,definition_es', ...rows, ''].join('\n');
};

interface Publishing {
  readonly categories: number;
  readonly databaseUrl: string;
  /** Where a file may be put. */
  readonly folder: string;
}

/** Imports a list as anybody would, then measures how long it takes to publish it, and what the process holds at most. */
export async function measurePublishing(
  { categories, databaseUrl, folder }: Publishing,
  tell: (what: string, figure: string) => void,
): Promise<{ readonly slug: string }> {
  const slug = `bench-${categories}`;
  const file = join(folder, `${slug}.csv`);
  await writeFile(file, listAsCsv(categories));
  const options = {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' },
    maxBuffer: 64 * 1024 * 1024,
  };
  const script = join(projectRoot, 'scripts', 'run-script.mjs');
  const words = ['import', file, '--taxonomy', slug, '--license', 'CC0-1.0'];
  await run(process.execPath, [script, ...words], options);
  const publish = async (...only: string[]): Promise<unknown> => {
    const part = [...benchPart('publish-list'), slug, ...only];
    return JSON.parse((await run(process.execPath, part, options)).stdout);
  };
  const core = saidOfCore.parse(await publish('core'));
  const { took, processor, bare, bytes, peak } = said.parse(await publish());
  tell('snapshot, changes, manifest', bytesText(bytes));
  tell('JSON, digest, compression', `${(bare / 1000).toFixed(2)} s`);
  tell('Parlance, these three files', `${(core.took / 1000).toFixed(2)} s`);
  tell('  of processor time, all threads', `${(core.processor / 1000).toFixed(2)} s`);
  tell('Parlance, all files', `${(took / 1000).toFixed(2)} s`);
  tell('  of processor time, all threads', `${(processor / 1000).toFixed(2)} s`);
  tell('  most memory', bytesText(peak));
  tell(
    'ratio, these three files and all',
    `${(core.took / bare).toFixed(1)}, ${(took / bare).toFixed(1)}`,
  );
  return { slug };
}
