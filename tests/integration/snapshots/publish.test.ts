import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { manifestSchema } from '~/contracts/release/manifest';
import { snapshotSchema } from '~/contracts/snapshot';
import { emptyTally } from '~/domain/answers/answer';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import { verifyDetached } from '~/exports/manifest-signature';
import { hostIn, publishedIn, systemScope } from '~/gates/system.server';
import type { Deps } from '~/usecases/deps';
import { loadTaxonomyPage } from '~/usecases/snapshots/load-taxonomy-page.server';
import { previewRelease } from '~/usecases/snapshots/preview-release.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { recompressRelease } from '~/usecases/snapshots/recompress-release.server';
import { updateCategory } from '~db/repositories/categories.server';
import { artifactAt, encodingsOf, releasesOf } from '~db/repositories/snapshots.server';
import { taxonomyById } from '~db/repositories/taxonomies.server';
import {
  type StoredTaxonomy,
  storeAnnotation,
  storeCategory,
  storeDecision,
  storeSession,
  storeTaxonomy,
} from '../../factories/stored-taxonomy';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

let deps: Deps;
let taxonomy: StoredTaxonomy;
let made = 0;

beforeEach(async () => {
  deps = testDeps(database.db);
  made += 1;
  taxonomy = await storeTaxonomy(deps, { slug: `harms-${made}` });
});

const scopeOf = async () => {
  const scope = await hostIn(deps, taxonomy.slug);
  if (!scope.ok) throw new Error('no taxonomy');
  return scope.value;
};

const publish = async (request: Parameters<typeof publishSnapshot>[2] | object = {}) =>
  publishSnapshot(deps, await scopeOf(), { requestId: deps.ids.uuid(), ...request });

const published = async (request = {}) => {
  const result = await publish(request);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

const file = async (version: string, path: string) => {
  const artifact = await artifactAt(database.db, {
    taxonomyId: taxonomy.taxonomyId,
    version,
    path,
  });
  if (!artifact) throw new Error(`no ${path}`);
  return artifact.bytes;
};

const json = async (version: string, path: string): Promise<unknown> =>
  JSON.parse((await file(version, path)).toString('utf8'));

const snapshotOf = async (version: string): Promise<Snapshot> =>
  snapshotSchema.parse(await json(version, 'snapshot.json'));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const label = (text: string) => ({ words: { es: { label: text, definition: `${text}.` } } });

describe('publishing', () => {
  it('R1 R3 keeps a signed, chained release and makes the taxonomy public', async () => {
    const id = await storeCategory(deps, taxonomy, label('Acoso'));
    const sessionId = await storeSession(deps, taxonomy, { es: 7, ar: 6 });
    await storeDecision(deps, taxonomy, { sessionId, categoryId: id, dissent: 'No es así.' });
    const first = await published();
    expect(first).toMatchObject({ version: '0.1.0', level: 'first' });
    const snapshot = await snapshotOf('0.1.0');
    expect(snapshot).toMatchObject({
      uri: `http://lists.test/t/${taxonomy.slug}/v/0.1.0`,
      attribution: { es: 'Vecinas de Lavapiés' },
      license: { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      participation: { sessions: 1, people: 13 },
      concepts: [{ id, decision: { outcome: 'agreed', answers: { agree: 14, disagree: 2 } } }],
    });

    const manifest = manifestSchema.parse(await json('0.1.0', 'manifest.json'));
    expect(manifest.previousManifestSha256).toBeNull();
    for (const entry of manifest.artifacts) {
      const bytes = await file('0.1.0', entry.path);
      expect({ sha256: sha256(bytes), bytes: bytes.byteLength }).toEqual({
        sha256: entry.sha256,
        bytes: entry.bytes,
      });
    }
    const signature = (await file('0.1.0', 'manifest.jws')).toString('utf8');
    const jwks = { keys: [deps.signer.publicKey] };
    const manifestBytes = await file('0.1.0', 'manifest.json');
    expect(await verifyDetached(manifestBytes, { jws: signature, jwks })).toEqual({
      keyId: deps.signer.publicKey.kid,
    });

    await storeCategory(deps, taxonomy, label('Vigilancia'));
    const second = await published();
    expect(second).toMatchObject({ version: '0.2.0', level: 'minor' });
    const next = manifestSchema.parse(await json('0.2.0', 'manifest.json'));
    expect(next.previousManifestSha256).toBe(sha256(manifestBytes));
    expect((await snapshotOf('0.2.0')).previousVersion).toMatchObject({
      version: '0.1.0',
      sha256: sha256(await file('0.1.0', 'snapshot.json')),
    });
    const row = await taxonomyById(database.db, taxonomy.taxonomyId);
    expect(row).toMatchObject({ baseUrl: 'http://lists.test' });
    expect(row?.firstPublishedAt).toEqual(deps.clock.now());
  });

  it('R2 refuses when nothing changed, and a level below the computed one', async () => {
    const id = await storeCategory(deps, taxonomy, label('Acoso'));
    await storeCategory(deps, taxonomy, label('Vigilancia'));
    await published();
    expect(await publish()).toMatchObject({ refusal: { code: 'nothing-changed' } });
    const modifiedAt = new Date('2026-04-01T00:00:00Z');
    await updateCategory(database.db, {
      id,
      set: {
        status: 'deprecated',
        deprecation: { kind: 'retired', reason: 'secret words', successors: [] },
        modifiedAt,
      },
    });
    expect(await publish({ raiseTo: 'minor' })).toMatchObject({
      refusal: { code: 'level-too-low' },
    });
    const next = await published();
    expect(next).toMatchObject({ version: '0.2.0', level: 'major' });
    expect((await snapshotOf('0.2.0')).tombstones).toMatchObject([
      { id, status: 'deprecated', since: '0.2.0', lastVersion: '0.1.0' },
    ]);
    expect((await file('0.2.0', 'snapshot.json')).toString()).not.toContain('secret words');
  });

  it('refuses an empty list, and one with a decided change that waits for a rebase', async () => {
    expect(await publish()).toMatchObject({ refusal: { code: 'nothing-to-publish' } });
    const id = await storeCategory(deps, taxonomy, label('Acoso'));
    const sessionId = await storeSession(deps, taxonomy, { es: 7 });
    await storeDecision(deps, taxonomy, { sessionId, categoryId: id, effect: 'needs-rebase' });
    expect(await publish()).toMatchObject({
      refusal: { code: 'needs-rebase', params: { count: 1 } },
    });
    expect(await releasesOf(database.db, taxonomy.taxonomyId)).toEqual([]);
    const row = await taxonomyById(database.db, taxonomy.taxonomyId);
    expect(row?.firstPublishedAt).toBeNull();
  });

  it('D5 says nothing of what a session left open and may answer again, until it has ended', async () => {
    const categoryId = await storeCategory(deps, taxonomy, label('Acoso'));
    const sessionId = await storeSession(deps, taxonomy, { es: 7 }, 'vote');
    const counts = { devices: { ...emptyTally, agree: 4, pass: 2 } };
    await storeDecision(deps, taxonomy, { sessionId, categoryId, effect: 'none', counts });
    await published();
    expect((await snapshotOf('0.1.0')).concepts[0]?.decision).toBeUndefined();
    await database.sql`update sessions set phase = 'closed', closed_at = now() where id = ${sessionId}`;
    const { version } = await published();
    expect((await snapshotOf(version)).concepts[0]?.decision).toMatchObject({
      outcome: 'open',
      answers: { agree: 4, pass: 2 },
    });
  });

  it('R5 puts free texts into examples and voices only, and only by consent', async () => {
    const categoryId = await storeCategory(deps, taxonomy, label('Acoso'));
    const sessionId = await storeSession(deps, taxonomy, { es: 7 });
    const words = { categoryId };
    const mine = await storeAnnotation(deps, taxonomy, { ...words, body: 'ejemplo libre' });
    await storeAnnotation(deps, taxonomy, { ...words, body: 'unread', visibility: 'held' });
    await storeAnnotation(deps, taxonomy, { ...words, body: 'private', scope: 'session' });
    const lived = { ...words, body: 'me pasó', purpose: 'lived-experience' as const };
    await storeAnnotation(deps, taxonomy, lived);
    const dissent = 'yo no lo veo así';
    const decision = await storeDecision(deps, taxonomy, { sessionId, categoryId, dissent });
    await published();
    expect(await json('0.1.0', 'examples.json')).toMatchObject({
      version: '0.1.0',
      examples: [{ id: mine, concept: categoryId, kind: 'in', text: 'ejemplo libre' }],
    });
    const voices = await json('0.1.0', 'voices.json');
    expect(voices).toMatchObject({
      voices: expect.arrayContaining([
        expect.objectContaining({ kind: 'lived-experience', text: 'me pasó' }),
        expect.objectContaining({ kind: 'dissent', text: dissent, decision }),
      ]),
    });
    const document = (await file('0.1.0', 'snapshot.json')).toString();
    for (const text of ['ejemplo libre', 'me pasó', dissent]) expect(document).not.toContain(text);
    const all = `${JSON.stringify(voices)}${JSON.stringify(await json('0.1.0', 'examples.json'))}`;
    for (const text of ['unread', 'private']) expect(all).not.toContain(text);
    const [concept] = (await snapshotOf('0.1.0')).concepts;
    expect(concept).toMatchObject({ examples: { in: 1 }, annotationsCount: 3 });
    expect(concept?.decision?.dissent.count).toBe(1);
  });

  it('the same request again gives the same release, and two at once give one', async () => {
    await storeCategory(deps, taxonomy, label('Acoso'));
    const requestId = deps.ids.uuid();
    const [one, other] = await Promise.all([publish({ requestId }), publish({ requestId })]);
    expect(one).toMatchObject({ ok: true });
    expect(other).toEqual(one);
    const racing = await Promise.all([publish(), publish()]);
    expect(racing.every(({ ok }) => !ok)).toBe(true);
    await storeCategory(deps, taxonomy, label('Vigilancia'));
    const results = await Promise.all([publish(), publish(), publish()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await releasesOf(database.db, taxonomy.taxonomyId)).toHaveLength(2);
  });

  it('R1 a release cannot be changed, not even by SQL', async () => {
    await storeCategory(deps, taxonomy, label('Acoso'));
    await published();
    const { sql } = database;
    await expect(sql`update releases set version = '9.9.9'`).rejects.toThrow('immutable');
    await expect(sql`update artifacts set bytes = ''`).rejects.toThrow('immutable');
    await expect(sql`delete from artifacts`).rejects.toThrow('immutable');
    await expect(sql`truncate releases cascade`).rejects.toThrow('immutable');
    await expect(
      sql`update taxonomies set slug = 'other' where id = ${taxonomy.taxonomyId}`,
    ).rejects.toThrow('immutable');
  });

  it('ratifies once, and a candidate is followed by its final version', async () => {
    await storeCategory(deps, taxonomy, label('Acoso'));
    await published();
    await storeCategory(deps, taxonomy, label('Vigilancia'));
    const reviewUntil = new Date(deps.clock.now().getTime() + 86_400_000);
    const candidate = { candidate: true, reviewUntil };
    expect(await published(candidate)).toMatchObject({ version: '0.2.0-rc.1' });
    deps = { ...deps, clock: { now: () => new Date(reviewUntil.getTime() + 1) } };
    expect(await published({ ratify: true })).toMatchObject({ version: '1.0.0', level: 'minor' });
    expect(await publish({ ratify: true })).toMatchObject({
      refusal: { code: 'already-ratified' },
    });
    const chain = await releasesOf(database.db, taxonomy.taxonomyId);
    expect(chain.map(({ version }) => version)).toEqual(['0.1.0', '0.2.0-rc.1', '1.0.0']);
    expect((await snapshotOf('1.0.0')).previousVersion?.version).toBe('0.1.0');
    const manifest = manifestSchema.parse(await json('1.0.0', 'manifest.json'));
    expect(manifest.previousManifestSha256).toBe(chain[1]?.manifestSha256);
  });

  it('R2 states the computed level, why, and what it was raised to', async () => {
    await storeCategory(deps, taxonomy, label('Acoso'));
    await published({ raiseTo: 'major' });
    expect(await json('0.1.0', 'changes.json')).not.toHaveProperty('chosen');
    const id = await storeCategory(deps, taxonomy, label('Vigilancia'));
    expect(await published({ raiseTo: 'major' })).toMatchObject({ level: 'minor' });
    expect(await json('0.2.0', 'changes.json')).toMatchObject({
      level: 'minor',
      chosen: 'major',
      reasons: expect.arrayContaining([{ level: 'minor', code: 'concept-added', id }]),
    });
    expect((await snapshotOf('0.2.0')).changes).toMatchObject({ level: 'minor', chosen: 'major' });
  });

  it('a candidate says until when it can be commented on, and the final version waits or says why not', async () => {
    await storeCategory(deps, taxonomy, label('Acoso'));
    await published();
    await storeCategory(deps, taxonomy, label('Vigilancia'));
    const now = deps.clock.now().getTime();
    for (const reviewUntil of [undefined, new Date(now)]) {
      expect(await publish({ candidate: true, reviewUntil })).toMatchObject({
        refusal: { code: 'review-end-not-ahead', field: 'reviewUntil' },
      });
    }
    const reviewUntil = new Date(now + 7 * 86_400_000);
    const commentAt = 'https://meet.example/s/ABCDEF';
    await published({ candidate: true, reviewUntil, commentAt });
    const review = { candidate: '0.2.0-rc.1', until: reviewUntil.toISOString(), commentAt };
    expect((await snapshotOf('0.2.0-rc.1')).changes.review).toEqual(review);
    const wish = { readerLanguages: ['es'], query: '' };
    const publicScope = await publishedIn(deps, taxonomy.slug);
    if (!publicScope.ok) throw new Error('not published');
    expect(await loadTaxonomyPage(deps, publicScope.value, wish)).toMatchObject({
      value: {
        shown: {
          version: '0.1.0',
          inReview: { version: '0.2.0-rc.1', comparedWith: '0.1.0', isOpen: true, review },
        },
      },
    });
    expect(await publish()).toMatchObject({
      refusal: { code: 'review-open', params: { version: '0.2.0-rc.1' } },
    });
    const preview = await previewRelease(deps, await scopeOf(), {});
    expect(preview).toMatchObject({ value: { version: '0.2.0', openReview: review } });
    const endReview = { es: 'Nadie tuvo nada que decir.' };
    await published({ endReview });
    expect(await json('0.2.0', 'changes.json')).toMatchObject({
      from: '0.1.0',
      review: { ...review, endedEarly: endReview },
    });
  });

  it('large files get their best compressed form afterwards, with the same content', async () => {
    const inclusions = Array.from({ length: 6 }, () => deps.ids.token(9_000));
    await storeCategory(deps, taxonomy, { words: { es: { label: 'Acoso', inclusions } } });
    await published();
    const [release] = await releasesOf(database.db, taxonomy.taxonomyId);
    const releaseId = release?.id ?? '';
    const brotli = async () => {
      const forms = await encodingsOf(database.db, { releaseId, path: 'snapshot.json' });
      const form = forms.find(({ encoding }) => encoding === 'br');
      return { quality: form?.quality, bytes: form?.bytes ?? Buffer.alloc(0) };
    };
    expect((await brotli()).quality).toBe(5);
    const jobs = await database.sql`select key from graphile_worker.jobs`;
    expect(jobs.map(({ key }) => key)).toContain(`recompress-${releaseId}`);
    await recompressRelease(deps, systemScope, { releaseId });
    const better = await brotli();
    expect(better.quality).toBe(11);
    const document = await file('0.1.0', 'snapshot.json');
    expect(brotliDecompressSync(better.bytes).equals(document)).toBe(true);
  });

  it('errors in the list stop a release and a candidate; warnings are published with it', async () => {
    const twice = { label: 'Acoso', definition: 'Acoso.', altLabels: ['Acoso'] };
    await storeCategory(deps, taxonomy, { words: { es: twice } });
    const preview = await previewRelease(deps, await scopeOf(), {});
    expect(preview).toMatchObject({
      value: {
        quality: [
          { code: 'labels-overlap', severity: 'error', concepts: [{ label: { es: 'Acoso' } }] },
          { code: 'translation-missing', severity: 'warning' },
        ],
      },
    });
    const reviewUntil = new Date(deps.clock.now().getTime() + 86_400_000);
    for (const request of [{}, { candidate: true, reviewUntil }]) {
      expect(await publish(request)).toMatchObject({
        refusal: { code: 'quality-errors', params: { count: 1 } },
      });
    }
    expect(await releasesOf(database.db, taxonomy.taxonomyId)).toEqual([]);
    made += 1;
    taxonomy = await storeTaxonomy(deps, { slug: `harms-${made}` });
    const id = await storeCategory(deps, taxonomy, label('Acoso'));
    await published();
    expect(await json('0.1.0', 'quality.json')).toMatchObject({
      version: '0.1.0',
      findings: [{ code: 'translation-missing', concepts: [id], language: 'ar' }],
    });
    expect(await json('0.1.0', 'exports/index.json')).toMatchObject({ quality: '../quality.json' });
    const scope = await publishedIn(deps, taxonomy.slug);
    if (!scope.ok) throw new Error('not published');
    const page = await loadTaxonomyPage(deps, scope.value, { readerLanguages: ['es'], query: '' });
    expect(page).toMatchObject({
      value: { quality: [{ code: 'translation-missing', concepts: [{ id }] }] },
    });
  });

  it('shows beforehand what would be published, and writes nothing', async () => {
    await storeCategory(deps, taxonomy, label('Acoso'));
    const preview = await previewRelease(deps, await scopeOf(), {});
    expect(preview).toMatchObject({
      ok: true,
      value: {
        version: '0.1.0',
        level: 'first',
        concepts: 1,
        counts: { add: 1 },
        changes: [{ op: 'add', label: { es: 'Acoso' } }],
        warnings: [{ code: 'address-only-local' }],
        quality: [
          {
            code: 'translation-missing',
            severity: 'warning',
            language: 'ar',
            concepts: [{ label: { es: 'Acoso' } }],
            further: 0,
          },
        ],
      },
    });
    expect(await releasesOf(database.db, taxonomy.taxonomyId)).toEqual([]);
  });
});
