import { describe, expect, it } from 'vitest';
import { type OpenSession, openSessionForm } from '~/contracts/sessions';
import { defaultRule } from '~/domain/decisions/rule';
import { ids } from '~/platform/ids.server';
import { findObservedSession } from '~/usecases/sessions/find-observed-session.server';
import { observerToken } from '~/usecases/sessions/observer-token.server';
import { openSession } from '~/usecases/sessions/open-session.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import { communitiesOf, sessionById, sessionsOf } from '~db/repositories/sessions.server';
import { storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { buildMember } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

const typed = {
  intent: 'open',
  languages: ['es', 'am'],
  title: { es: 'Reparto', am: '' },
  admission: 'room-code',
  rule: { preset: 'vote' },
  shares: 'at-close',
  pace: 'own-pace',
  holdUntilRead: 'on',
  timeZone: 'Europe/Madrid',
  graceHours: '24',
  keepDays: '90',
  affirm: { mode: 'none' },
};

function form(parts: Record<string, unknown> = {}): OpenSession {
  return openSessionForm.parse({ ...typed, requestId: ids.random(), ...parts });
}

async function setUp() {
  const deps = testDeps(database.db);
  const taxonomy = await storeTaxonomy(deps, { slug: `t-${ids.token(6).toLowerCase()}` });
  const scope = await buildMember(deps, taxonomy.taxonomyId);
  return { deps, taxonomy, scope };
}

describe('openSession', () => {
  it('S7 S8 keeps what was chosen, with a code, a deletion date and a projector address', async () => {
    const { deps, scope } = await setUp();
    const communities = {
      '0': { label: { es: 'Repartidoras', am: '' }, isAffected: 'on' },
      '1': { label: { es: '', am: '' }, isAffected: 'on' },
      '2': { label: { es: 'Personas sordas' } },
    };
    const opened = await openSession(deps, scope, form({ communities }));
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { sessionId } = opened.value;
    const session = await sessionById(deps.db, sessionId);
    expect(session).toMatchObject({
      title: { es: 'Reparto' },
      languages: ['es', 'am'],
      phase: 'lobby',
      rule: defaultRule,
      deleteAt: new Date('2026-08-02T10:00:00Z'),
    });
    expect(session?.code).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/);
    const offered = await communitiesOf(deps.db, sessionId);
    expect(offered.map(({ label, isAffected }) => [label.es, isAffected])).toEqual([
      ['Repartidoras', true],
      ['Personas sordas', false],
    ]);
    const observed = await findObservedSession(
      deps,
      observerToken(deps, { id: sessionId, observerLink: 0 }),
    );
    expect(observed?.sessionId).toBe(sessionId);
    const jobs = await database.sql`
      select key, run_at from graphile_worker.jobs where key = ${`delete-expired:${sessionId}`}`;
    expect(new Date(jobs[0]?.run_at)).toEqual(session?.deleteAt);
  });

  it('P1 asks the room to affirm a branch, with the words and translations that stand', async () => {
    const { deps, taxonomy, scope } = await setUp();
    const parent = await storeCategory(deps, taxonomy, {
      words: { es: { label: 'Vigilancia' }, ar: { label: 'مراقبة' } },
    });
    const child = await storeCategory(deps, taxonomy, {
      words: { es: { label: 'Rastreo' } },
      parentId: parent,
      position: 1,
    });
    await storeCategory(deps, taxonomy, { words: { es: { label: 'Otra' } }, position: 2 });
    const gone = await storeCategory(deps, taxonomy, {
      words: { es: { label: 'Retirada' } },
      parentId: parent,
      position: 3,
      status: 'deprecated',
    });
    const affirm = { mode: 'chosen', branches: [parent], ids: [gone] };
    const opened = await openSession(deps, scope, form({ affirm }));
    if (!opened.ok) throw new Error(opened.refusal.code);
    const views = await loadProposalViews(deps.db, { sessionId: opened.value.sessionId });
    expect(views.map(({ standing }) => standing?.categoryId)).toEqual([parent, child]);
    expect(views[0]?.renderings.map(({ language, text }) => [language, text.label])).toEqual([
      ['es', 'Vigilancia'],
      ['ar', 'مراقبة'],
    ]);
    expect(views.every(({ status }) => status === 'open')).toBe(true);
  });

  it('S1 the same form sent twice at once opens one session', async () => {
    const { deps, taxonomy, scope } = await setUp();
    const input = form();
    const [one, other] = await Promise.all([
      openSession(deps, scope, input),
      openSession(deps, scope, input),
    ]);
    expect(one).toEqual(other);
    expect(await sessionsOf(deps.db, taxonomy.taxonomyId)).toHaveLength(1);
  });

  it('D1 refuses numbers that cannot decide, with the field at fault', async () => {
    const { deps, scope } = await setUp();
    const own = {
      preset: 'own',
      kind: 'vote',
      quorum: { minimum: '5', share: '1/2' },
      agreement: '1/3',
      minimumAgree: { count: '5', share: '1/5' },
      unclear: '1/5',
      communityFloor: { ballots: '5', share: '2/5' },
      communityHold: { ballots: '5', share: '2/3' },
      objection: { count: '3', share: '1/10' },
    };
    expect(await openSession(deps, scope, form({ rule: own }))).toMatchObject({
      refusal: { code: 'rule-share-out-of-bounds', field: 'rule.agreement' },
    });
  });

  it.each([
    ['title', { title: { es: ' ' } }],
    ['languages.0', { languages: ['xx-not-a-tag-at-all-really'] }],
    ['timeZone', { timeZone: 'Europe/Nowhere' }],
    ['keepDays', { keepDays: '9999' }],
    ['rule.quorum', { rule: { preset: 'own', kind: 'vote' } }],
    ['affirm.ids.0', { affirm: { mode: 'chosen', ids: ['no'] } }],
  ])('X3 names the field %s', (field, parts) => {
    const parsed = openSessionForm.safeParse({ ...typed, requestId: ids.random(), ...parts });
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toContain(field);
  });
});
