import { describe, expect, it } from 'vitest';
import { type TeamProposal, teamProposalForm } from '~/contracts/team-proposals';
import { ids } from '~/platform/ids.server';
import { contribute } from '~/usecases/contributions/contribute.server';
import { openProposal } from '~/usecases/moderation/open-proposal.server';
import { proposeChange } from '~/usecases/moderation/propose-change.server';
import { moveSessionPhase } from '~/usecases/sessions/move-phase.server';
import { contributionsOfParticipant } from '~db/repositories/contributions.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import { proposalById } from '~db/repositories/proposals.server';
import { buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { storeCategory } from '../../factories/stored-taxonomy';
import { buildFacilitator } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

async function room() {
  const deps = testDeps(database.db);
  const session = await buildSession(deps.db, { phase: 'propose', people: 1 });
  const scope = await buildFacilitator(deps, session.sessionId);
  const place = { taxonomyId: session.taxonomyId, slug: '' };
  const category = (label: string, parentId?: string) =>
    storeCategory(deps, place, {
      words: { es: { label }, ar: { label: `${label} ar` } },
      parentId,
    });
  return { deps, session, scope, category };
}

const form = (parts: Record<string, unknown>): TeamProposal =>
  teamProposalForm.parse({ requestId: ids.random(), language: 'es', intent: 'open', ...parts });

describe('proposeChange', () => {
  it('P1 asks for any of the nine changes, with the words the room reads', async () => {
    const { deps, scope, category } = await room();
    const a = await category('Vigilancia');
    const b = await category('Seguimiento');
    const gone = await category('Vieja');
    await database.sql`update categories set status = 'deprecated' where id = ${gone}`;
    const wanted = [
      form({ kind: 'affirm', categoryId: a }),
      form({ kind: 'add', label: 'Nueva', definition: 'Algo.', parentId: a }),
      form({ kind: 'reword', categoryId: a, label: 'Control', meaning: 'semantic' }),
      form({ kind: 'move', categoryId: b, parentId: a }),
      form({ kind: 'merge', categoryId: a, others: [b] }),
      form({
        kind: 'split',
        categoryId: a,
        parts: {
          '0': { label: 'Uno', definition: '' },
          '1': { label: 'Dos', definition: '' },
          '2': { label: '', definition: '' },
        },
      }),
      form({ kind: 'retire', categoryId: b, others: [a] }),
      form({ kind: 'restore', categoryId: gone }),
      form({ kind: 'map', categoryId: a, predicate: 'no-match', source: 'ailuminate' }),
    ];
    for (const input of wanted) {
      expect(await proposeChange(deps, scope, input), input.kind).toMatchObject({ ok: true });
    }
    const views = await loadProposalViews(deps.db, { sessionId: scope.sessionId });
    expect(views.map(({ kind, renderings }) => [kind, renderings[0]?.text.label])).toEqual([
      ['affirm', 'Vigilancia'],
      ['add', 'Nueva'],
      ['reword', 'Control'],
      ['move', 'Seguimiento'],
      ['merge', 'Vigilancia'],
      ['split', 'Vigilancia'],
      ['retire', 'Seguimiento'],
      ['restore', 'Vieja'],
      ['map', 'Vigilancia'],
    ]);
    expect(views[0]?.renderings.map(({ language }) => language)).toEqual(['es', 'ar']);
  });

  it('P1 refuses a change that does not fit the tree, and says why', async () => {
    const { deps, scope, category } = await room();
    const a = await category('Arriba');
    const b = await category('Abajo', a);
    expect(
      await proposeChange(deps, scope, form({ kind: 'move', categoryId: a, parentId: b })),
    ).toMatchObject({ refusal: { code: 'change-makes-cycle' } });
    expect(await proposeChange(deps, scope, form({ kind: 'retire', categoryId: a }))).toMatchObject(
      { refusal: { code: 'change-has-children' } },
    );
  });

  it('S1 the same form sent twice at once makes one proposal', async () => {
    const { deps, scope } = await room();
    const input = form({ kind: 'add', label: 'Una' });
    const [one, other] = await Promise.all([
      proposeChange(deps, scope, input),
      proposeChange(deps, scope, input),
    ]);
    expect(one).toEqual(other);
  });

  it('P2 a draft waits for its translation, and is checked again when it is opened', async () => {
    const { deps, scope, category } = await room();
    const a = await category('Una');
    const made = await proposeChange(
      deps,
      scope,
      form({ kind: 'retire', categoryId: a, intent: 'draft' }),
    );
    if (!made.ok) throw new Error(made.refusal.code);
    const { proposalId } = made.value;
    expect(await loadProposalViews(deps.db, { sessionId: scope.sessionId })).toEqual([]);
    await category('Hija', a);
    expect(await openProposal(deps, scope, proposalId)).toMatchObject({
      refusal: { code: 'change-has-children' },
    });
    await database.sql`delete from category_parents where parent_id = ${a}`;
    expect(await openProposal(deps, scope, proposalId)).toMatchObject({ ok: true });
    expect(await loadProposalViews(deps.db, { sessionId: scope.sessionId })).toHaveLength(1);
    expect(await openProposal(deps, scope, proposalId)).toMatchObject({
      refusal: { code: 'proposal-move-not-now' },
    });
  });

  it('P4 is made of what somebody said, who can follow it there', async () => {
    const { deps, session, scope } = await room();
    const person = participantScope(session, at(session.people, 0));
    await contribute(deps, person, {
      requestId: deps.ids.random(),
      language: 'am',
      body: 'ያለ ምክንያት ተቋረጠ።',
      proposalId: undefined,
    });
    const [said] = await contributionsOfParticipant(deps.db, person.participantId);
    const made = await proposeChange(
      deps,
      scope,
      form({ kind: 'add', label: 'Expulsión', contributionId: said?.id }),
    );
    if (!made.ok) throw new Error(made.refusal.code);
    const { proposalId } = made.value;
    expect(await contributionsOfParticipant(deps.db, person.participantId)).toMatchObject([
      { proposalId, visibility: 'passed' },
    ]);
    const where = { sessionId: scope.sessionId, proposalId };
    expect((await proposalById(deps.db, where))?.accountId).toBe(scope.accountId);
  });

  it('S1 nothing is asked of a session that is over', async () => {
    const { deps, scope } = await room();
    await moveSessionPhase(deps, scope, { to: 'closed', expectedRevision: 0, minutes: undefined });
    expect(await proposeChange(deps, scope, form({ kind: 'add', label: 'Tarde' }))).toMatchObject({
      refusal: { code: 'session-closed' },
    });
  });
});
