import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportReport } from '~/contracts/imports';
import type { Result } from '~/domain/result';
import { hostIn, systemScope } from '~/gates/system.server';
import { serverI18n } from '~/i18n/create-i18n.server';
import { refusalText } from '~/i18n/refusal-text';
import { importBounds } from '~/imports/import-bounds';
import type { Deps } from '~/usecases/deps';
import { importNewTaxonomy } from '~/usecases/imports/import-new-taxonomy.server';
import { importTaxonomy } from '~/usecases/imports/import-taxonomy.server';
import { type CommandLine, readCommandLine, WrongUse } from './support/command-line';
import { pathFrom, runScript, withInstance } from './support/run-script';
import { tellImport } from './support/tell-import';

const usage = `npm run import -- FILE --taxonomy SLUG [options]

  FILE               told by what it holds: our snapshot.json, a CSV table, SKOS in Turtle or
                     JSON-LD, LinkML YAML of risk-atlas-nexus, MISP machine tags, MITRE ATLAS
                     YAML, harm_taxonomy.yaml of ROOST, JSON numbered as in AIR-Bench, or SSSOM TSV
                     with mappings of categories that are there
  --taxonomy SLUG    the taxonomy to import into; made when it is not there
  --dry-run          say what would happen, write nothing
  --license SPDX     licence of the file, where it does not state its own
  --title TEXT       title of a taxonomy that is made
  --language TAG     language of texts that name none (else that of the taxonomy, or en)
  --semantic         changed definitions change the meaning, not only the wording
  --retire-missing   retire what came from an earlier import and is not in FILE`;

const flags = ['dry-run', 'semantic', 'retire-missing'] as const;
const values = ['taxonomy', 'license', 'title', 'language'] as const;
type Words = CommandLine<(typeof flags)[number], (typeof values)[number]>;

/** Options that a refusal may be about, instead of the file. */
const optionsRefused = ['taxonomy', 'license', 'language'] as const;

const english = serverI18n({ language: 'en' });

await runScript(usage, async () => {
  const words = readCommandLine(
    { flags, values },
    { args: process.argv.slice(2), env: process.env },
  );
  const [path, ...more] = words.words;
  if (path === undefined) throw new WrongUse('Which file?');
  if (more.length > 0) throw new WrongUse(`More than one file: ${[path, ...more].join(', ')}`);
  const slug = words.valueOf('taxonomy');
  if (slug === undefined) throw new WrongUse('Into which taxonomy?');
  const bytes = await bytesOf(pathFrom(path));
  if (typeof bytes === 'string') {
    console.error(bytes);
    return 1;
  }
  const file = { bytes, fileName: basename(path), language: words.valueOf('language') };
  const result = await withInstance((deps) => importFile(deps, { file, slug, words }));
  if (result.ok) return tellImport(result.value, words.has('dry-run'));
  const { field } = result.refusal;
  const option = optionsRefused.find((name) => name === field);
  const subject = option ? `--${option} ${words.valueOf(option)}` : basename(path);
  console.error(`${subject}: ${refusalText(english, result.refusal)}`);
  return 1;
});

/** The file, or why it could not be had. */
async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(path);
    if (size > importBounds.bytes) {
      const params = { megabytes: importBounds.bytes / 1024 / 1024 };
      return `${path}: ${refusalText(english, { code: 'import-too-large', params })}`;
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return `There is no file ${path}.`;
    }
    return `${path} cannot be read: ${error instanceof Error ? error.message : error}`;
  }
}

interface Order {
  readonly file: {
    readonly bytes: Uint8Array;
    readonly fileName: string;
    readonly language?: string;
  };
  readonly slug: string;
  readonly words: Words;
}

async function importFile(deps: Deps, { file, slug, words }: Order): Promise<Result<ImportReport>> {
  const options = {
    file,
    license: words.valueOf('license'),
    isDryRun: words.has('dry-run'),
    isSemantic: words.has('semantic'),
  };
  const host = await hostIn(deps, slug);
  if (!host.ok) {
    return importNewTaxonomy(deps, systemScope, {
      ...options,
      slug,
      title: words.valueOf('title'),
    });
  }
  const retiresMissing = words.has('retire-missing');
  return importTaxonomy(deps, host.value, { ...options, retiresMissing });
}
