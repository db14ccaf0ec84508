import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PublicScope, TaxonomyScope, UseScope } from '~/domain/access/scopes';
import { mintParticipant, mintUse } from '~/gates/mint.server';
import { hostIn, publishedIn } from '~/gates/system.server';
import type { Deps } from '~/usecases/deps';
import { loadOwnWritings } from '~/usecases/participants/load-own.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { editOwnUse, withdrawOwnUse } from '~/usecases/uses/change-own-use.server';
import { judgeUse } from '~/usecases/uses/judge-use.server';
import { findOwnUse, loadOwnUse } from '~/usecases/uses/load-own-use.server';
import { loadNewUseForm, loadOwnUseForm } from '~/usecases/uses/load-use-form.server';
import { countUnreadUses, loadUseQueue } from '~/usecases/uses/load-use-queue.server';
import { listUses, loadUse, loadUses, loadUsesOfConcept } from '~/usecases/uses/load-uses.server';
import { registerUse } from '~/usecases/uses/register-use.server';
import type { SentStatement } from '~/usecases/uses/write-statement.server';
import { updateCategory } from '~db/repositories/categories.server';
import { objections, proposals } from '~db/schema/proposals';
import { participants } from '~db/schema/sessions';
import {
  type StoredTaxonomy,
  storeAnnotation,
  storeCategory,
  storeDecision,
  storeSession,
  storeTaxonomy,
} from '../../factories/stored-taxonomy';
import { buildMember } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { dumpDatabase } from '../../support/dump-database';

const database = testDatabase();
let deps: Deps;
let taxonomy: StoredTaxonomy;
let scope: PublicScope;
let facilitator: TaxonomyScope;
let harassment: string;
let surveillance: string;
let made = 0;

beforeEach(async () => {
  deps = testDeps(database.db);
  made += 1;
  taxonomy = await storeTaxonomy(deps, { slug: `harms-${made}` });
  harassment = await storeCategory(deps, taxonomy, { words: { es: { label: 'Acoso' } } });
  surveillance = await storeCategory(deps, taxonomy, { words: { es: { label: 'Vigilancia' } } });
  await publish();
  const published = await publishedIn(deps, taxonomy.slug);
  if (!published.ok) throw new Error('not published');
  scope = published.value;
  facilitator = await buildMember(deps, taxonomy.taxonomyId, 'facilitator');
});

async function publish() {
  const host = await hostIn(deps, taxonomy.slug);
  if (!host.ok) throw new Error('no taxonomy');
  const done = await publishSnapshot(deps, host.value, { requestId: deps.ids.uuid() });
  if (!done.ok) throw new Error(done.refusal.code);
}

const statement = (changes: Partial<SentStatement> = {}): SentStatement => ({
  version: '0.1.0',
  name: 'Moderación Sur',
  url: 'https://sur.example/',
  purpose: 'Un filtro para un foro.',
  contact: 'equipo@sur.example',
  scope: 'some',
  taken: [harassment],
  reasons: {},
  restReason: 'No tratamos imágenes.',
  language: 'es',
  address: `192.0.2.${made}`,
  ...changes,
});

async function register(changes: Partial<SentStatement> = {}) {
  const requestId = deps.ids.random();
  const done = await registerUse(deps, scope, { ...statement(changes), requestId });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.token;
}

async function own(token: string): Promise<UseScope> {
  const found = await findOwnUse(deps, scope, token);
  if (!found) throw new Error('no such link');
  return mintUse({ ...found, published: scope });
}

async function judgeFirst(judgement: { intent: 'accept' } | { intent: 'refuse'; because: string }) {
  const [first] = await loadUseQueue(deps, facilitator, 'waiting');
  if (!first) throw new Error('nothing waits');
  const done = await judgeUse(deps, facilitator, { ...judgement, statementId: first.statementId });
  if (!done.ok) throw new Error(done.refusal.code);
  return first;
}

const statesOf = async (token: string) => {
  const loaded = await loadOwnUse(deps, await own(token));
  if (!loaded.ok) throw new Error(loaded.refusal.code);
  return loaded.value.statements.map(({ state, name }) => `${state} ${name}`).toSorted();
};

const everythingPublic = async () =>
  JSON.stringify([
    await loadUses(deps, scope),
    await listUses(deps, scope),
    await loadUsesOfConcept(deps, scope, harassment),
    await loadUsesOfConcept(deps, scope, surveillance),
  ]);

describe('a registered use', () => {
  it('is seen by nobody before a facilitator has read it, and then by everybody but for its contact', async () => {
    const token = await register();
    expect(await everythingPublic()).not.toContain('Sur');
    expect(await statesOf(token)).toEqual(['waiting Moderación Sur']);
    expect(await countUnreadUses(deps, facilitator)).toBe(1);
    const read = await judgeFirst({ intent: 'accept' });
    expect(read).toMatchObject({ contact: 'equipo@sur.example', taken: 1, refused: 1 });
    expect(await countUnreadUses(deps, facilitator)).toBe(0);

    const uri = `http://lists.test/t/${taxonomy.slug}`;
    expect(await listUses(deps, scope)).toEqual({
      taxonomy: { id: taxonomy.taxonomyId, slug: taxonomy.slug, uri },
      latest: '0.1.0',
      uses: [
        {
          id: read.id,
          name: 'Moderación Sur',
          url: 'https://sur.example/',
          purpose: 'Un filtro para un foro.',
          language: 'es',
          version: '0.1.0',
          versionsBehind: 0,
          acceptedAt: '2026-05-04T10:00:00.000Z',
          takesAll: false,
          taken: [harassment],
          refused: [{ id: surveillance, reason: 'No tratamos imágenes.' }],
        },
      ],
    });
    expect(await loadUsesOfConcept(deps, scope, harassment)).toMatchObject({
      takenBy: [{ name: 'Moderación Sur' }],
      refusedBy: [],
    });
    expect(await loadUsesOfConcept(deps, scope, surveillance)).toMatchObject({
      takenBy: [],
      refusedBy: [{ name: 'Moderación Sur', reason: 'No tratamos imágenes.', language: 'es' }],
    });
    expect(await loadUse(deps, scope, read.id)).toMatchObject({
      value: { takenConcepts: [{ label: { es: 'Acoso' } }] },
    });
    expect(await everythingPublic()).not.toContain('equipo@');
  });

  it('is registered once however often the form is sent, and only a hash of its link is kept', async () => {
    const request = { ...statement(), requestId: deps.ids.random() };
    const [first, second] = await Promise.all([
      registerUse(deps, scope, request),
      registerUse(deps, scope, request),
    ]);
    expect(first).toEqual(second);
    expect(await countUnreadUses(deps, facilitator)).toBe(1);
    if (!first.ok) throw new Error(first.refusal.code);
    expect(await dumpDatabase(database.sql)).not.toContain(first.value.token);
    expect(await findOwnUse(deps, scope, `${first.value.token}0`)).toBeUndefined();
    const other = { ...scope, taxonomyId: deps.ids.uuid() };
    expect(await findOwnUse(deps, other, first.value.token)).toBeUndefined();
  });

  it('says why it was refused, to its builder only, and can be mended', async () => {
    const token = await register();
    await judgeFirst({ intent: 'refuse', because: '¿Quiénes sois?' });
    const loaded = await loadOwnUse(deps, await own(token));
    expect(loaded).toMatchObject({
      value: { statements: [{ state: 'refused', refusedBecause: '¿Quiénes sois?' }] },
    });
    expect(await everythingPublic()).not.toContain('Sur');
    await editOwnUse(deps, await own(token), statement({ name: 'Sur Cooperativa' }));
    expect(await statesOf(token)).toEqual(['waiting Sur Cooperativa']);
  });

  it('stays up as it was accepted while a later wording waits to be read', async () => {
    const token = await register();
    await judgeFirst({ intent: 'accept' });
    await editOwnUse(deps, await own(token), statement({ name: 'Sur Dos', scope: 'all' }));
    expect(await statesOf(token)).toEqual(['accepted Moderación Sur', 'waiting Sur Dos']);
    expect(await everythingPublic()).not.toContain('Sur Dos');
    const [waiting] = await loadUseQueue(deps, facilitator, 'waiting');
    await editOwnUse(deps, await own(token), statement({ name: 'Sur Tres', scope: 'all' }));
    const stale = { intent: 'accept', statementId: waiting?.statementId ?? '' } as const;
    expect(await judgeUse(deps, facilitator, stale)).toMatchObject({
      refusal: { code: 'moved-on' },
    });
    await judgeFirst({ intent: 'accept' });
    expect(await statesOf(token)).toEqual(['accepted Sur Tres']);
    expect(await loadUses(deps, scope)).toMatchObject([{ name: 'Sur Tres', taken: 2, refused: 0 }]);
  });

  it('can be taken off by a facilitator, and back by its builder with all that was said', async () => {
    const token = await register();
    const { statementId } = await judgeFirst({ intent: 'accept' });
    const off = { intent: 'refuse', statementId, because: 'La página ya no existe.' } as const;
    expect(await judgeUse(deps, facilitator, off)).toMatchObject({ ok: true });
    expect(await loadUses(deps, scope)).toEqual([]);
    await withdrawOwnUse(deps, await own(token));
    await withdrawOwnUse(deps, await own(token));
    expect(await own(token)).toMatchObject({ isWithdrawn: true });
    const dump = await dumpDatabase(database.sql);
    expect(dump).not.toContain('ya no existe');
    expect(await editOwnUse(deps, await own(token), statement())).toMatchObject({
      refusal: { code: 'use-withdrawn' },
    });
  });

  it('of an older version says how far behind it is and what changed in what it takes', async () => {
    const token = await register();
    await judgeFirst({ intent: 'accept' });
    const gone = { kind: 'retired', reason: '', successors: [] } as const;
    const modifiedAt = deps.clock.now();
    await updateCategory(database.db, {
      id: harassment,
      set: { status: 'deprecated', deprecation: gone, modifiedAt },
    });
    await publish();
    const added = await storeCategory(deps, taxonomy, { words: { es: { label: 'Suplantación' } } });
    await publish();
    const age = {
      version: '0.1.0',
      behind: 2,
      since: { to: '0.3.0', level: 'major', touched: 1 },
    };
    expect(await loadUses(deps, scope)).toMatchObject([{ age }]);
    expect(await loadUsesOfConcept(deps, scope, harassment)).toMatchObject({ takenBy: [{ age }] });

    const wish = { version: '0.3.0', language: 'es' };
    const form = await loadOwnUseForm(deps, await own(token), wish);
    expect(form).toMatchObject({
      value: {
        version: '0.3.0',
        from: { version: '0.1.0', gone: [{ es: 'Acoso' }] },
        start: { name: 'Moderación Sur', contact: 'equipo@sur.example', taken: [] },
      },
    });
    if (!form.ok) throw new Error(form.refusal.code);
    expect(form.value.tree.map(({ id, isNew }) => [id, isNew]).toSorted()).toEqual(
      [
        [surveillance, false],
        [added, true],
      ].toSorted(),
    );
    const renewed = statement({ version: '0.3.0', taken: [surveillance] });
    expect(await editOwnUse(deps, await own(token), renewed)).toMatchObject({ ok: true });
    await judgeFirst({ intent: 'accept' });
    expect(await loadUses(deps, scope)).toMatchObject([{ age: { behind: 0, since: undefined } }]);
  });

  it('is refused where its choices do not fit the version', async () => {
    const requestId = deps.ids.random();
    const send = (changes: Partial<SentStatement>) =>
      registerUse(deps, scope, { ...statement(changes), requestId });
    expect(await send({ version: '7.0.0' })).toMatchObject({
      refusal: { code: 'not-a-choice', field: 'version' },
    });
    expect(await send({ taken: [] })).toMatchObject({ refusal: { code: 'use-takes-nothing' } });
    expect(await send({ restReason: '' })).toMatchObject({
      refusal: { code: 'use-reason-missing' },
    });
    expect(await loadNewUseForm(deps, scope, { version: '7.0.0', language: 'es' })).toMatchObject({
      refusal: { code: 'not-found' },
    });
  });

  it('P5 is told to those who contributed to a category that it takes', async () => {
    const { taxonomyId } = taxonomy;
    const sessionId = await storeSession(deps, taxonomy, { es: 6 });
    for (const categoryId of [harassment, surveillance]) {
      await storeDecision(deps, taxonomy, { sessionId, categoryId });
    }
    const ofSession = eq(participants.sessionId, sessionId);
    const [person] = await database.db.select().from(participants).where(ofSession);
    const participantId = person?.id ?? '';
    await database.db.update(proposals).set({ participantId });
    const me = mintParticipant({
      ...{ participantId, sessionId, taxonomyId },
      voterId: null,
      isByReceipt: true,
      sessionCode: 'ABCDEF',
    });
    const usedBy = async () => {
      const { writings } = await loadOwnWritings(deps, me);
      return writings.flatMap(({ fate }) => (fate.state === 'decided' ? [fate.usedBy] : []));
    };
    await register();
    expect(await usedBy()).toEqual([[], []]);
    const { id } = await judgeFirst({ intent: 'accept' });
    const use = { id, name: 'Moderación Sur', slug: taxonomy.slug };
    expect((await usedBy()).toSorted((one, other) => one.length - other.length)).toEqual([
      [],
      [use],
    ]);
  });

  it('P5 is told to those whose notes stand beside a category that it takes', async () => {
    const { taxonomyId } = taxonomy;
    const sessionId = await storeSession(deps, taxonomy, { es: 1 });
    const ofSession = eq(participants.sessionId, sessionId);
    const [person] = await database.db.select().from(participants).where(ofSession);
    const participantId = person?.id ?? '';
    const note = { participantId, sessionId, categoryId: harassment };
    await storeAnnotation(deps, taxonomy, { ...note, body: 'De noche' });
    await storeAnnotation(deps, taxonomy, { ...note, body: 'En la sala', scope: 'session' });
    const me = mintParticipant({
      ...{ participantId, sessionId, taxonomyId },
      voterId: null,
      isByReceipt: true,
      sessionCode: 'ABCDEF',
    });
    await register();
    const { id } = await judgeFirst({ intent: 'accept' });
    const { writings } = await loadOwnWritings(deps, me);
    const use = { id, name: 'Moderación Sur', slug: taxonomy.slug };
    expect(new Map(writings.map((one) => ['body' in one ? one.body : '', one.fate]))).toEqual(
      new Map([
        ['De noche', { state: 'read', usedBy: [use] }],
        ['En la sala', { state: 'read', usedBy: [] }],
      ]),
    );
  });

  it('P5 is told to those who objected, with what became of it, where somebody read the objection', async () => {
    const { taxonomyId } = taxonomy;
    const sessionId = await storeSession(deps, taxonomy, { es: 6 });
    const dissent = 'Los paros no cuentan';
    await storeDecision(deps, taxonomy, { sessionId, categoryId: harassment, dissent });
    const ofSession = eq(participants.sessionId, sessionId);
    const [person] = await database.db.select().from(participants).where(ofSession);
    const participantId = person?.id ?? '';
    const me = mintParticipant({
      ...{ participantId, sessionId, taxonomyId },
      voterId: null,
      isByReceipt: true,
      sessionCode: 'ABCDEF',
    });
    const own = eq(objections.sessionId, sessionId);
    const fate = async () => (await loadOwnWritings(deps, me)).writings.map((one) => one.fate);
    await database.db.update(objections).set({ participantId, visibility: 'held' }).where(own);
    expect(await fate()).toEqual([{ state: 'waiting' }]);
    await database.db.update(objections).set({ visibility: 'passed' }).where(own);
    await register();
    const { id } = await judgeFirst({ intent: 'accept' });
    const use = { id, name: 'Moderación Sur', slug: taxonomy.slug };
    expect(await fate()).toEqual([
      { state: 'decided', version: expect.stringMatching(/^0\./), usedBy: [use] },
    ]);
  });

  it('cannot be sent in floods: ten an hour from one address, a hundred unread in one taxonomy', async () => {
    for (let count = 1; count <= 10; count += 1) await register();
    const request = { ...statement(), requestId: deps.ids.random() };
    expect(await registerUse(deps, scope, request)).toMatchObject({
      refusal: { code: 'use-too-often' },
    });
    for (let count = 11; count <= 100; count += 1) await register({ address: `a${made}-${count}` });
    const late = { ...statement({ address: `b${made}` }), requestId: deps.ids.random() };
    expect(await registerUse(deps, scope, late)).toMatchObject({
      refusal: { code: 'use-queue-full' },
    });
  });
});
