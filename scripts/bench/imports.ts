import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { systemScope } from '~/gates/system.server';
import { importNewTaxonomy } from '~/usecases/imports/import-new-taxonomy.server';
import { withInstance } from '../support/run-script';
import { largeJsonLd, largeTurtle } from './large-skos';

/**
 * One measurement in a process of its own, so that its peak of memory is its own: `imports.ts FORMAT CONCEPTS` on an
 * embedded database of its own, with one JSON line as its answer.
 */
const [format = 'turtle', concepts = '6000'] = process.argv.slice(2);

const text = format === 'turtle' ? largeTurtle(Number(concepts)) : largeJsonLd(Number(concepts));
const bytes = new TextEncoder().encode(text);
const dataDir = mkdtempSync(join(tmpdir(), 'parlance-bench-imports-'));
process.env.DATA_DIR = dataDir;
process.env.LOG_LEVEL = 'warn';
delete process.env.DATABASE_URL;

try {
  await withInstance(async (deps) => {
    const order = {
      slug: 'large',
      file: { bytes, fileName: `large.${format === 'turtle' ? 'ttl' : 'jsonld'}` },
      isSemantic: false,
    };
    const bare = await timed(parseBare);
    const planning = await timed(() =>
      importNewTaxonomy(deps, systemScope, { ...order, isDryRun: true }),
    );
    const whole = await timed(() =>
      importNewTaxonomy(deps, systemScope, { ...order, isDryRun: false }),
    );
    const megabytes = process.resourceUsage().maxRSS / 1024;
    const size = bytes.byteLength / 1e6;
    process.stdout.write(`${JSON.stringify({ size, bare, planning, whole, megabytes })}\n`);
  });
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

/** The floor: the same text through the parser alone, from the same libraries. */
async function parseBare(): Promise<void> {
  if (format === 'turtle') new Parser({ format: 'text/turtle' }).parse(text);
  else await jsonld.expand(JSON.parse(text));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
