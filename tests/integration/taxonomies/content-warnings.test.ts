import { beforeAll, expect, it } from 'vitest';
import { snapshotSchema } from '~/contracts/snapshot';
import { ok } from '~/domain/result';
import { hostIn, publishedIn } from '~/gates/system.server';
import { decideOpenItems } from '~/usecases/decisions/decide-open-items.server';
import type { Deps } from '~/usecases/deps';
import { warnOfText } from '~/usecases/moderation/warn-of-text.server';
import { browseCategories } from '~/usecases/proposals/browse-categories.server';
import { loadItem } from '~/usecases/proposals/load-item.server';
import { proposeWording } from '~/usecases/proposals/propose-wording.server';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { loadComparePage } from '~/usecases/snapshots/load-compare-page.server';
import { loadConceptPage } from '~/usecases/snapshots/load-concept-page.server';
import { loadTaxonomyPage } from '~/usecases/snapshots/load-taxonomy-page.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { warnOfCategory } from '~/usecases/taxonomies/warn-of-category.server';
import { categoryById } from '~db/repositories/categories.server';
import { decisionsOfSession } from '~db/repositories/decisions.server';
import { proposalById } from '~db/repositories/proposals.server';
import { artifactAt } from '~db/repositories/snapshots.server';
import { taxonomyLogOf } from '~db/repositories/taxonomies.server';
import { currentAnswers } from '~db/schema/answers';
import { showings } from '~db/schema/proposals';
import { type BuiltSession, buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { buildFacilitator, buildMember } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();
let deps: Deps;
beforeAll(() => {
  deps = testDeps(database.db);
});

/** Twenty people agree on the session's one item, and it is decided. */
async function decide(session: BuiltSession) {
  const { id, revisionId } = at(session.proposals, 0);
  const { sessionId } = session;
  const people = session.people.map(({ voterId }) => ({ voterId, proposalId: id }));
  await database.db.insert(showings).values(people);
  await database.db
    .insert(currentAnswers)
    .values(
      people.map(({ voterId }) => ({ voterId, revisionId, sessionId, answer: 'agree' as const })),
    );
  await withinSession(deps, sessionId, async (held) => {
    await decideOpenItems(held);
    return ok(undefined);
  });
  const [decision] = await decisionsOfSession(database.db, sessionId);
  return decision?.categoryId ?? '';
}

it('A3 a role warns of a category, in several languages: it covers the words wherever they are published', async () => {
  const taxonomy = await storeTaxonomy(deps, { slug: 'warned' });
  const categoryId = await storeCategory(deps, taxonomy, {
    words: { es: { label: 'Acoso', definition: 'Te persiguen.' }, ar: { label: 'تحرش' } },
  });
  const { taxonomyId } = taxonomy;
  const host = await hostIn(deps, 'warned');
  if (!host.ok) throw new Error(host.refusal.code);
  const publish = async () => {
    const done = await publishSnapshot(deps, host.value, { requestId: deps.ids.uuid() });
    if (!done.ok) throw new Error(done.refusal.code);
    const { version } = done.value;
    const file = await artifactAt(database.db, { taxonomyId, version, path: 'snapshot.json' });
    return snapshotSchema.parse(JSON.parse(file?.bytes.toString('utf8') ?? '')).concepts[0];
  };
  const facilitator = await buildMember(deps, taxonomyId, 'facilitator');
  const warn = (warning: Record<string, string>) =>
    warnOfCategory(deps, facilitator, { categoryId, warning });
  expect(await publish()).not.toHaveProperty('contentWarning');
  const warning = { es: 'violencia', ar: 'عنف' };
  await warn(warning);
  await warn(warning);
  expect(await publish()).toMatchObject({ contentWarning: warning });
  const reader = await publishedIn(deps, 'warned');
  if (!reader.ok) throw new Error(reader.refusal.code);
  expect(await loadConceptPage(deps, reader.value, { id: categoryId, reader: 'ar' })).toMatchObject(
    { value: { label: { es: 'Acoso' }, contentWarning: warning } },
  );
  const list = { version: undefined, language: 'ar', query: '', readerLanguages: ['ar'] };
  expect(await loadTaxonomyPage(deps, reader.value, list)).toMatchObject({
    value: {
      tree: { nodes: [{ label: { text: 'تحرش' }, warning: { language: 'ar', text: 'عنف' } }] },
    },
  });
  const pair = { from: '0.1.0', to: '0.2.0', language: undefined, op: undefined, page: 1 };
  expect(await loadComparePage(deps, reader.value, pair)).toMatchObject({
    value: {
      level: 'minor',
      concepts: [
        {
          ops: expect.arrayContaining(['warn']),
          reasons: expect.arrayContaining([{ level: 'minor', code: 'warning-changed' }]),
          contentWarning: warning,
        },
      ],
    },
  });
  await warn({});
  expect(await publish()).not.toHaveProperty('contentWarning');
  const log = await taxonomyLogOf(deps.db, { taxonomyId, limit: 9 });
  expect(log.filter(({ action }) => action === 'content-warning-set')).toHaveLength(2);
});

it('X2 nobody warns of a category of another list', async () => {
  const mine = await storeTaxonomy(deps, { slug: 'mine' });
  const theirs = await storeTaxonomy(deps, { slug: 'theirs' });
  const categoryId = await storeCategory(deps, theirs, { words: { es: { label: 'Acoso' } } });
  const scope = await buildMember(deps, mine.taxonomyId, 'facilitator');
  expect(await warnOfCategory(deps, scope, { categoryId, warning: { es: 'x' } })).toMatchObject({
    refusal: { code: 'not-found' },
  });
});

it('A3 what covered a proposal covers the category that it became, and what is proposed about that', async () => {
  const session = await buildSession(deps.db, { people: 20, proposals: 1 });
  const facilitator = await buildFacilitator(deps, session.sessionId);
  const { id } = at(session.proposals, 0);
  await warnOfText(deps, facilitator, { type: 'proposal', id, warning: 'violence' });
  const categoryId = await decide(session);
  const { taxonomyId } = session;
  const category = await categoryById(deps.db, { taxonomyId, categoryId });
  expect(category?.contentWarning).toEqual({ en: 'violence' });
  await database.sql`update sessions set phase = 'propose' where id = ${session.sessionId}`;
  const person = participantScope(session, at(session.people, 0));
  expect(await browseCategories(deps, person, { categoryId })).toMatchObject({
    value: { category: { contentWarning: { en: 'violence' } } },
  });
  const sent = await proposeWording(deps, person, {
    ...{ requestId: deps.ids.uuid(), categoryId, meaning: 'editorial', language: 'es' },
    ...{ label: 'Mejor dicho', definition: 'Así.', inclusions: [], exclusions: [] },
    ...{ rationale: '', contentWarning: '' },
  });
  const proposalId = sent.ok ? sent.value.proposalId : '';
  expect(await proposalById(deps.db, { ...person, proposalId })).toMatchObject({
    contentWarning: 'violence',
  });
});

it('A3 what is decided can still be warned of, and what is on the list is not changed by it', async () => {
  const session = await buildSession(deps.db, { people: 20, proposals: 1 });
  const facilitator = await buildFacilitator(deps, session.sessionId);
  const categoryId = await decide(session);
  const { id: proposalId } = at(session.proposals, 0);
  expect(
    await warnOfText(deps, facilitator, { type: 'proposal', id: proposalId, warning: 'sangre' }),
  ).toMatchObject({ ok: true });
  const person = participantScope(session, at(session.people, 0));
  expect(await loadItem(deps, person, { proposalId })).toMatchObject({
    value: { proposal: { status: 'decided', contentWarning: 'sangre' } },
  });
  const category = await categoryById(deps.db, { taxonomyId: session.taxonomyId, categoryId });
  expect(category?.contentWarning).toEqual({});
});
