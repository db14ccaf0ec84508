import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { manifestSchema } from '~/contracts/release/manifest';
import { canonicalBytes } from '~/domain/snapshots/canonical';
import { verifyRelease } from '~/exports/verify-release';
import { createSigner, newSigningKey } from '~/platform/signing.server';
import { buildCategory } from '../factories/publishable-state';
import { type Published, publishStates, sha256 } from '../factories/published-releases';
import { goldenStates } from './golden-state';

const [first, second] = goldenStates;
if (!first || !second) throw new Error('two golden states are needed');
const third = { ...second, categories: [...second.categories, buildCategory(9)] };

let published: Published;
beforeEach(async () => {
  published = await publishStates([first, second, third]);
});

const wrong = async (source: Parameters<typeof verifyRelease>[0] = published) => {
  const checks = await verifyRelease(source, { version: '0.3.0', sha256 });
  return checks
    .filter(({ isRight }) => !isRight)
    .map(({ name, version, subject }) => [name, version, subject].filter(Boolean).join(' '));
};

const edit = (path: string, change: (text: string) => string): void => {
  const text = new TextDecoder().decode(published.files.get(path));
  const edited = change(text);
  if (edited === text) throw new Error(`nothing to change in ${path}`);
  published.files.set(path, new TextEncoder().encode(edited));
};

/** Rewrites a file and, as somebody with the host's disk but not its key would, the manifest that names it. */
const forge = (version: string, path: string, change: (text: string) => string): void => {
  edit(`v/${version}/${path}`, change);
  const bytes = published.files.get(`v/${version}/${path}`) ?? new Uint8Array();
  const manifestFile = `v/${version}/manifest.json`;
  const manifest = manifestSchema.parse(
    JSON.parse(new TextDecoder().decode(published.files.get(manifestFile))),
  );
  const artifacts = manifest.artifacts.map((entry) =>
    entry.path === path ? { ...entry, bytes: bytes.byteLength, sha256: sha256(bytes) } : entry,
  );
  published.files.set(manifestFile, canonicalBytes({ ...manifest, artifacts }));
};

describe('R3 a release is checked as a stranger would', () => {
  it('all is well with what was published', async () => {
    const checks = await verifyRelease(published, { version: '0.3.0', sha256 });
    expect(checks.filter(({ isRight }) => !isRight)).toEqual([]);
    const names = new Set(checks.map(({ name }) => name));
    for (const name of ['signature', 'chain', 'digest', 'schema', 'changes', 'decisions']) {
      expect(names).toContain(name);
    }
  });

  it('plain sha256sum prints the digests of the manifest', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parlance-digest-'));
    try {
      const manifest = manifestSchema.parse(
        JSON.parse(new TextDecoder().decode(published.files.get('v/0.3.0/manifest.json'))),
      );
      const run = promisify(execFile);
      for (const entry of manifest.artifacts) {
        const file = join(folder, entry.path.replaceAll('/', '-'));
        await writeFile(file, published.files.get(`v/0.3.0/${entry.path}`) ?? '');
        const { stdout } = await run('sha256sum', [file]);
        expect(stdout.split(' ')[0]).toBe(entry.sha256);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  /** Files that differ by language or category only are of one kind. */
  const kindOf = (path: string): string =>
    path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'ID').replace(/([./])(es|ar|en)(?=[./])/, '$1LANG');

  it('one changed byte shows, in every kind of file', async () => {
    const before = 'v/0.3.0/';
    const signed = ['manifest.json', 'manifest.jws'];
    const kinds = new Map(
      [...published.files.keys()]
        .filter((path) => path.startsWith(before))
        .map((path) => path.slice(before.length))
        .filter((path) => !signed.includes(path))
        .map((path) => [kindOf(path), path]),
    );
    expect(kinds.size).toBeGreaterThan(20);
    const whole = new Map(published.files);
    const damage = (path: string) => {
      const bytes = Uint8Array.from(whole.get(`${before}${path}`) ?? []);
      const place = Math.floor(bytes.length / 2);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      return bytes;
    };
    for (const path of kinds.values()) published.files.set(`${before}${path}`, damage(path));
    const faults = await wrong();
    for (const path of kinds.values()) expect(faults).toContain(`digest 0.3.0 ${path}`);
    for (const path of signed) {
      for (const [place, bytes] of whole) published.files.set(place, bytes);
      expect(await wrong()).toEqual([]);
      published.files.set(`${before}${path}`, damage(path));
      expect(await wrong(), path).not.toEqual([]);
    }
  });

  it.each(['manifest.json', 'manifest.jws', 'snapshot.json', 'changes.json'])(
    'a missing %s shows, of the version itself and of the one before',
    async (path) => {
      const bytes = published.files.get(`v/0.3.0/${path}`) ?? new Uint8Array();
      published.files.delete(`v/0.3.0/${path}`);
      expect(await wrong()).not.toEqual([]);
      published.files.set(`v/0.3.0/${path}`, bytes);
      published.files.delete(`v/0.2.0/${path}`);
      // What came before is looked at as far as the chain and the changes need it.
      const faults = await wrong();
      if (path === 'changes.json') expect(faults).toEqual([]);
      else expect(faults).not.toEqual([]);
    },
  );

  it('a file that is gone shows; one withdrawn by its host is named as such', async () => {
    const path = 'v/0.3.0/voices.json';
    const withdrawn = {
      ...published,
      read: async (asked: string) =>
        asked === path ? ('withdrawn' as const) : published.files.get(asked),
    };
    expect(await wrong(withdrawn)).toEqual([]);
    published.files.delete(path);
    expect(await wrong()).toEqual(['present 0.3.0 voices.json']);
  });

  it('a rewritten manifest shows without the key', async () => {
    forge('0.3.0', 'snapshot.json', (text) => text.replace('Definición 9', 'Definición X'));
    expect(await wrong()).toEqual(['signature 0.3.0 manifest.jws', 'changes 0.3.0 changes.json']);
  });

  it('a rewritten past shows even with the key', async () => {
    forge('0.1.0', 'voices.json', (text) => text.replace('No todo', 'Todo'));
    const manifest = published.files.get('v/0.1.0/manifest.json') ?? new Uint8Array();
    const jws = await published.signer.sign(manifest);
    published.files.set('v/0.1.0/manifest.jws', new TextEncoder().encode(jws));
    expect(await wrong()).toEqual(['chain 0.2.0']);
  });

  it('a hidden version shows', async () => {
    expect(await wrong({ ...published, versions: ['0.1.0', '0.3.0'] })).toContain('chain 0.3.0');
    expect(await wrong({ ...published, versions: ['0.2.0', '0.3.0'] })).toContain('chain 0.2.0');
  });

  it('a wrong key, a foreign key with the same name, and no keys show', async () => {
    const other = await createSigner(newSigningKey());
    const unsigned = ['0.1.0', '0.2.0', '0.3.0'].map((one) => `signature ${one} manifest.jws`);
    expect(await wrong({ ...published, jwks: { keys: [other.publicKey] } })).toEqual(unsigned);
    const { kid } = published.signer.publicKey;
    const impostor = { keys: [{ ...other.publicKey, kid }] };
    expect(await wrong({ ...published, jwks: impostor })).toEqual(unsigned);
    expect(await wrong({ ...published, jwks: undefined })).toEqual(unsigned);
  });

  it('a signature that asks for no key at all is refused', async () => {
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    published.files.set('v/0.3.0/manifest.jws', new TextEncoder().encode(`${header}..`));
    expect(await wrong()).toContain('signature 0.3.0 manifest.jws');
  });

  it('D3 a decision that does not follow from its numbers shows', async () => {
    forge('0.3.0', 'snapshot.json', (text) =>
      text.replace('"outcome":"agreed-with-dissent"', '"outcome":"agreed"'),
    );
    expect((await wrong()).some((fault) => fault.startsWith('decisions 0.3.0'))).toBe(true);
  });

  it('a report on the list that leaves something out shows, and so does a list that should have been stopped', async () => {
    forge('0.3.0', 'quality.json', (text) =>
      text.replace(/\{"code":"one-child"[^}]*\}/, '').replace(',]', ']'),
    );
    expect(await wrong()).toEqual(['signature 0.3.0 manifest.jws', 'quality 0.3.0 quality.json']);
    const label = '"altLabel":{"es":["montaje"';
    forge('0.3.0', 'snapshot.json', (text) =>
      text.replace(label, '"altLabel":{"es":["Perfiles falsos con tu cara"'),
    );
    const checks = await verifyRelease(published, { version: '0.3.0', sha256 });
    expect(checks.find(({ name }) => name === 'quality')).toMatchObject({
      isRight: false,
      detail: 'labels-overlap',
    });
  });

  it('a report of a version that looked at less is made again as it was', async () => {
    forge('0.3.0', 'quality.json', (text) => text.replace(',"successor-missing"', ''));
    expect(await wrong()).toEqual(['signature 0.3.0 manifest.jws']);
  });

  it('an unknown version, a broken manifest and a broken document are named, not thrown', async () => {
    const unknown = await verifyRelease(published, { version: '9.9.9', sha256 });
    expect(unknown).toMatchObject([{ name: 'present', isRight: false }]);
    const whole = published.files.get('v/0.3.0/snapshot.json');
    published.files.set('v/0.3.0/snapshot.json', new TextEncoder().encode('{'));
    expect(await wrong()).toContain('shape 0.3.0 snapshot.json');
    published.files.set('v/0.3.0/snapshot.json', whole ?? new Uint8Array());
    published.files.set('v/0.3.0/manifest.json', new TextEncoder().encode('[]'));
    expect(await wrong()).toContain('shape 0.3.0 manifest.json');
  });
});
