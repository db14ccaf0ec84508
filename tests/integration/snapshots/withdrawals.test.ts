import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { manifestSchema } from '~/contracts/release/manifest';
import { examplesSchema, voicesSchema } from '~/contracts/release/voices';
import type { ParticipantScope } from '~/domain/access/scopes';
import { verifyDetached } from '~/exports/manifest-signature';
import { verifyRelease } from '~/exports/verify-release';
import { mintParticipant } from '~/gates/mint.server';
import { hostIn, publishedIn } from '~/gates/system.server';
import { withdrawAnnotation } from '~/usecases/annotations/withdraw-annotation.server';
import type { Deps } from '~/usecases/deps';
import { withdrawObjection } from '~/usecases/objections/withdraw-objection.server';
import { withdrawEverything } from '~/usecases/participants/withdraw-everything.server';
import { loadArtifact } from '~/usecases/snapshots/load-artifact.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { writeMirror } from '~/usecases/snapshots/write-mirror.server';
import { addWebhook, deliveriesOf } from '~db/repositories/webhooks.server';
import { newestWithdrawals } from '~db/repositories/withdrawals.server';
import { annotations, objections } from '~db/schema/proposals';
import { participants } from '~db/schema/sessions';
import { openSource } from '../../../scripts/support/release-source';
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
const ownWords = 'Me llamaron por la noche';
const othersWords = 'Publicaron mi foto';

let deps: Deps;
let taxonomy: StoredTaxonomy;
let author: ParticipantScope;
let ownExample = '';
let ownDissent = '';
let made = 0;

/** A list with an example and a dissent of one person, and an example of somebody else. */
beforeEach(async () => {
  deps = testDeps(database.db);
  made += 1;
  taxonomy = await storeTaxonomy(deps, { slug: `taken-back-${made}` });
  const categoryId = await storeCategory(deps, taxonomy, {
    words: { es: { label: 'Acoso', definition: 'Perseguir a alguien.' } },
  });
  const sessionId = await storeSession(deps, taxonomy, { es: 6 });
  await storeDecision(deps, taxonomy, { sessionId, categoryId, dissent: ownWords });
  ownExample = await storeAnnotation(deps, taxonomy, { categoryId, body: ownWords });
  await storeAnnotation(deps, taxonomy, { categoryId, body: othersWords });
  await deps.db
    .update(annotations)
    .set({ acceptedAt: new Date(), sessionId })
    .where(eq(annotations.taxonomyId, taxonomy.taxonomyId));
  const [person] = await deps.db
    .select()
    .from(participants)
    .where(eq(participants.sessionId, sessionId));
  const participantId = person?.id ?? '';
  await deps.db.update(annotations).set({ participantId }).where(eq(annotations.id, ownExample));
  const [objection] = await deps.db
    .update(objections)
    .set({ participantId })
    .where(eq(objections.sessionId, sessionId))
    .returning();
  ownDissent = objection?.id ?? '';
  author = mintParticipant({
    ...{ participantId, sessionId, taxonomyId: taxonomy.taxonomyId },
    ...{ voterId: deps.ids.random(), isByReceipt: false, sessionCode: 'ABCDEF' },
  });
});

const publish = async () => {
  const scope = await hostIn(deps, taxonomy.slug);
  if (!scope.ok) throw new Error('no taxonomy');
  const published = await publishSnapshot(deps, scope.value, { requestId: deps.ids.uuid() });
  if (!published.ok) throw new Error(published.refusal.code);
  return published.value.version;
};

const fileAt = async (version: string, path: string) => {
  const scope = await publishedIn(deps, taxonomy.slug);
  if (!scope.ok) throw new Error('not published');
  const found = await loadArtifact(deps, scope.value, { version, path });
  if (!found.ok) throw new Error(`no ${path}`);
  return found.value;
};

const wordsAt = async (version: string, path: string): Promise<string> => {
  const file = await fileAt(version, path);
  if ('withdrawnTexts' in file) throw new Error(`${path} is withdrawn`);
  return new TextDecoder().decode(file.identity.bytes);
};

const everythingStored = async () => {
  const rows = await database.sql<{ path: string; bytes: Buffer }[]>`
    select path, bytes from artifacts where release_id in
      (select id from releases where taxonomy_id = ${taxonomy.taxonomyId})`;
  return rows;
};

describe('R5 taking back what was published', () => {
  it('leaves nobody’s words in any version: the files are gone, their digest stays, others stand without them', async () => {
    const version = await publish();
    const before = await fileAt(version, 'examples.json');
    await withdrawAnnotation(deps, author, { id: ownExample });

    const gone = await fileAt(version, 'examples.json');
    if (!('withdrawnTexts' in gone)) throw new Error('still there');
    expect(gone).toMatchObject({
      sha256: before.sha256,
      withdrawnTexts: [ownExample],
      replacement: 'revisions/1/examples.json',
    });
    const left = examplesSchema.parse(JSON.parse(await wordsAt(version, gone.replacement ?? '')));
    expect(left.examples.map(({ text }) => text)).toEqual([othersWords]);

    for (const path of ['golden.es.csv', 'promptfoo.es.yaml']) {
      const file = await fileAt(version, `exports/examples/${path}`);
      expect('withdrawnTexts' in file && file.replacement).toBe(
        `revisions/1/exports/examples/${path}`,
      );
      const words = await wordsAt(version, `revisions/1/exports/examples/${path}`);
      expect(words).toContain(othersWords);
    }
    // The dissent has the same words, and its author did not take that back.
    const stored = await everythingStored();
    const holding = stored.filter(({ bytes }) => bytes.includes(ownWords));
    expect(holding.map(({ path }) => path)).toEqual(['voices.json']);
    const [withoutExamples] = stored.filter(({ path }) => path === 'exports/promptfoo.es.yaml');
    expect(withoutExamples?.bytes.length).toBeGreaterThan(0);
  });

  it('is told to receivers by ids and addresses, without a word of it', async () => {
    const webhookId = deps.ids.uuid();
    await addWebhook(deps.db, {
      id: webhookId,
      taxonomyId: taxonomy.taxonomyId,
      url: 'https://receiver.example/',
      secretSeed: 'seed',
      requestId: deps.ids.random(),
      createdAt: deps.clock.now(),
    });
    const version = await publish();
    await withdrawAnnotation(deps, author, { id: ownExample });
    const messages = await deliveriesOf(deps.db, { webhookId, limit: 5 });
    expect(messages.map(({ type }) => type)).toEqual(['texts.withdrawn', 'release.published']);
    const uri = `http://lists.test/t/${taxonomy.slug}`;
    expect(JSON.parse(messages[0]?.body ?? '')).toMatchObject({
      type: 'texts.withdrawn',
      data: {
        taxonomy: uri,
        withdrawals: `${uri}/withdrawals.json`,
        texts: [ownExample],
        files: expect.arrayContaining([`${uri}/v/${version}/examples.json`]),
      },
    });
    expect(messages[0]?.body).not.toContain(ownWords);
  });

  it('signs what takes the place, chained to the manifest of the version', async () => {
    const version = await publish();
    const manifest = await fileAt(version, 'manifest.json');
    await withdrawObjection(deps, author, { id: ownDissent });
    const bytes = new TextEncoder().encode(await wordsAt(version, 'revisions/1/manifest.json'));
    const jws = await wordsAt(version, 'revisions/1/manifest.jws');
    const verdict = await verifyDetached(bytes, { jws, jwks: { keys: [deps.signer.publicKey] } });
    expect(verdict).toEqual({ keyId: deps.signer.publicKey.kid });
    const revision = manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    expect(revision.previousManifestSha256).toBe(manifest.sha256);
    expect(revision.artifacts.map(({ path }) => path)).toEqual(['revisions/1/voices.json']);
    const voices = await wordsAt(version, 'revisions/1/voices.json');
    expect(voicesSchema.parse(JSON.parse(voices)).voices).toEqual([]);
  });

  it('reaches every version, revisions of earlier withdrawals included, and the next one is without it', async () => {
    const first = await publish();
    await storeCategory(deps, taxonomy, { words: { es: { label: 'Vigilancia' } } });
    const second = await publish();
    await withdrawAnnotation(deps, author, { id: ownExample });
    const [rest] = await deps.db
      .update(annotations)
      .set({ participantId: author.participantId })
      .where(
        and(eq(annotations.taxonomyId, taxonomy.taxonomyId), eq(annotations.body, othersWords)),
      )
      .returning();
    await withdrawEverything(deps, author);
    for (const version of [first, second]) {
      const original = await fileAt(version, 'examples.json');
      expect(original).toMatchObject({ replacement: 'revisions/2/examples.json' });
      const revision = await fileAt(version, 'revisions/1/examples.json');
      expect(revision).toMatchObject({
        withdrawnTexts: [rest?.id],
        replacement: 'revisions/2/examples.json',
      });
      const manifest = await fileAt(version, 'revisions/1/manifest.json');
      const again: unknown = JSON.parse(await wordsAt(version, 'revisions/2/manifest.json'));
      expect(manifestSchema.parse(again).previousManifestSha256).toBe(manifest.sha256);
      // Nothing would be left in these.
      const golden = await fileAt(version, 'exports/examples/golden.es.csv');
      expect(golden).toMatchObject({ replacement: undefined });
    }
    for (const { bytes } of await everythingStored()) {
      expect(bytes.includes(ownWords) || bytes.includes(othersWords)).toBe(false);
    }
    const { taxonomyId } = taxonomy;
    const listed = await newestWithdrawals(deps.db, { taxonomyId, limit: 10 });
    expect(listed.map(({ id }) => id).sort()).toEqual([ownExample, ownDissent, rest?.id].sort());
    expect(JSON.stringify(listed)).not.toContain(ownWords);
    await storeCategory(deps, taxonomy, { words: { es: { label: 'Suplantación' } } });
    expect(await wordsAt(await publish(), 'examples.json')).not.toContain(othersWords);
  });

  it('a mirror written afterwards says which files are gone, and is sound', async () => {
    const version = await publish();
    await withdrawAnnotation(deps, author, { id: ownExample });
    const scope = await publishedIn(deps, taxonomy.slug);
    if (!scope.ok) throw new Error('not published');
    const folder = await mkdtemp(join(tmpdir(), 'parlance-mirror-'));
    await writeMirror(deps, scope.value, async (path, bytes) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    });
    const source = await openSource(folder, (path) => path);
    const checks = await verifyRelease(source, { version, sha256: deps.secrets.sha256 });
    expect(checks.filter(({ isRight }) => !isRight)).toEqual([]);
    expect(checks.filter(({ detail }) => detail === 'withdrawn')).toHaveLength(4);
    await rm(folder, { recursive: true });
  });

  it('changes nothing published and lists nothing where the text was never published', async () => {
    await withdrawAnnotation(deps, author, { id: ownExample });
    const version = await publish();
    expect(await wordsAt(version, 'examples.json')).toContain(othersWords);
    const { taxonomyId } = taxonomy;
    expect(await newestWithdrawals(deps.db, { taxonomyId, limit: 10 })).toEqual([]);
  });

  it('waits for a release that is being made, so that no text slips into one unseen', async () => {
    await publish();
    await storeCategory(deps, taxonomy, { words: { es: { label: 'Vigilancia' } } });
    const [version] = await Promise.all([
      publish(),
      withdrawAnnotation(deps, author, { id: ownExample }),
    ]);
    const file = await fileAt(version, 'examples.json');
    const words = 'withdrawnTexts' in file ? '' : new TextDecoder().decode(file.identity.bytes);
    expect(words).not.toContain(ownWords);
  });

  it('the database itself lets a published file be emptied and nothing else, and only once', async () => {
    const version = await publish();
    await withdrawAnnotation(deps, author, { id: ownExample });
    const { sql } = database;
    const refused = async (statement: Promise<unknown>) =>
      expect(statement).rejects.toThrow('immutable');
    const gone = sql`path = 'examples.json' and withdrawn_at is not null`;
    await refused(sql`update artifacts set bytes = 'x', withdrawn_at = null where ${gone}`);
    await refused(sql`update artifacts set sha256 = 'x', bytes = '', withdrawn_at = now()`);
    await refused(sql`delete from withdrawn_texts`);
    expect(await wordsAt(version, 'snapshot.json')).toContain('Acoso');
  });
});
