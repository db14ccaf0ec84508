import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonSchemaOf } from '~/exports/json-schema';
import { typeDeclarationsOf } from '~/exports/type-declarations';

const golden = join(import.meta.dirname, 'golden');
const names = ['snapshot', 'changes', 'examples', 'voices'] as const;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlance-types-'));
});
afterAll(() => rm(folder, { recursive: true }));

const declarations = (name: (typeof names)[number]) =>
  typeDeclarationsOf(name, jsonSchemaOf(name, 'https://lists.example'));

/** What the compiler has against documents, each written into a program as a value of its type. */
async function faultsOf(documents: Partial<Record<(typeof names)[number], string>>) {
  const rootNames: string[] = [];
  for (const name of names) {
    if (documents[name] === undefined) continue;
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const file = join(folder, `${name}-use.ts`);
    await writeFile(join(folder, `${name}-1.d.ts`), declarations(name));
    await writeFile(
      file,
      `import type { ${type} } from './${name}-1';\nexport const it: ${type} = ${documents[name]};\n`,
    );
    rootNames.push(file);
  }
  const options = { strict: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2022 };
  return ts
    .getPreEmitDiagnostics(ts.createProgram({ rootNames, options }))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

const file = (name: string) => readFile(join(golden, `${name}.json`), 'utf8');

describe('the types made of the schemas', () => {
  it('the golden files are of their types', { timeout: 30_000 }, async () => {
    const documents = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await file(name)] as const)),
    );
    expect(await faultsOf(documents)).toEqual([]);
  });

  it('broken ones are not, and the same schema gives the same text', {
    timeout: 60_000,
  }, async () => {
    const snapshot = await file('snapshot');
    const broken = [
      snapshot.replace('"status":"contested"', '"status":"fine"'),
      snapshot.replace('"prefLabel":', '"preferredLabel":'),
      snapshot.replace('"broader":[', '"broader":[1,'),
    ];
    for (const document of broken) {
      expect(document).not.toBe(snapshot);
      expect(await faultsOf({ snapshot: document })).not.toEqual([]);
    }
    expect(declarations('snapshot')).toBe(declarations('snapshot'));
  });
});
