import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changesSchema } from '~/contracts/release/changes';
import { manifestSchema } from '~/contracts/release/manifest';
import { qualitySchema } from '~/contracts/release/quality';
import { examplesSchema, voicesSchema } from '~/contracts/release/voices';
import { snapshotSchema } from '~/contracts/snapshot';
import { jsonSchemaOf, type SchemaName } from '~/exports/json-schema';
import { compileSchema } from '~/exports/verify-release';
import { type Published, publishStates } from '../factories/published-releases';
import { goldenStates } from './golden-state';

const folder = join(import.meta.dirname, 'golden');

const files = {
  snapshot: ['snapshot.json', snapshotSchema],
  changes: ['changes.json', changesSchema],
  examples: ['examples.json', examplesSchema],
  voices: ['voices.json', voicesSchema],
  quality: ['quality.json', qualitySchema],
} as const satisfies Partial<Record<SchemaName, readonly unknown[]>>;

const names = ['snapshot', 'changes', 'examples', 'voices', 'quality'] as const;

let published: Published;
beforeAll(async () => {
  published = await publishStates(goldenStates);
});

const fresh = (path: string): string =>
  new TextDecoder().decode(published.files.get(`v/0.2.0/${path}`));

/** `UPDATE_GOLDEN=1` writes them anew: a change of the format that readers have to be told of. */
const golden = async (path: string): Promise<string> => {
  const file = join(folder, path.replace('/', '-'));
  if (process.env.UPDATE_GOLDEN === '1') await writeFile(file, fresh(path));
  return readFile(file, 'utf8');
};

describe('the golden release', () => {
  it.each([...names.map((name) => files[name][0]), 'exports/concepts.csv'])(
    '%s is the same byte for byte',
    async (path) => {
      expect(fresh(path)).toBe(await golden(path));
    },
  );

  it.each(names)('%s of the past is still read, and obeys the served schema', async (name) => {
    const [path, contract] = files[name];
    const json: unknown = JSON.parse(await golden(path));
    expect(contract.safeParse(json).error).toBeUndefined();
    const validate = compileSchema(jsonSchemaOf(name, 'https://lists.example'));
    expect(validate?.(json) === true ? [] : validate?.errors).toEqual([]);
  });

  it.each(['1.0', '1.1'])('a snapshot of format %s is still read', async (format) => {
    const file = join(folder, `snapshot-format-${format}.json`);
    const json: unknown = JSON.parse(await readFile(file, 'utf8'));
    expect(snapshotSchema.safeParse(json).error).toBeUndefined();
  });

  it('the manifest obeys the served schema', () => {
    const json: unknown = JSON.parse(fresh('manifest.json'));
    expect(manifestSchema.safeParse(json).error).toBeUndefined();
    expect(compileSchema(jsonSchemaOf('manifest', 'https://x.example'))?.(json)).toBe(true);
  });

  it('R1 two runs with one key give the same files, signatures included', async () => {
    const again = await publishStates(goldenStates, published.signer);
    expect([...again.files.keys()]).toEqual([...published.files.keys()]);
    for (const [path, bytes] of published.files) {
      expect(Buffer.from(again.files.get(path) ?? []).equals(bytes), path).toBe(true);
    }
  });

  it('D5 R5 holds no voter, no time of an answer, and no free text outside examples and voices', async () => {
    const snapshot = await golden('snapshot.json');
    for (const word of ['voter', 'receipt', 'participant', 'concejala', 'No todo montaje']) {
      expect(snapshot).not.toContain(word);
    }
  });
});
