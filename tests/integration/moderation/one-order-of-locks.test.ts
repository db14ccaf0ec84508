import { describe, expect, it } from 'vitest';
import { withdrawAnnotation } from '~/usecases/annotations/withdraw-annotation.server';
import { contribute } from '~/usecases/contributions/contribute.server';
import { withdrawContribution } from '~/usecases/contributions/withdraw-contribution.server';
import { objectToProposal } from '~/usecases/objections/object-to-proposal.server';
import { withdrawObjection } from '~/usecases/objections/withdraw-objection.server';
import { annotationsOfParticipant } from '~db/repositories/annotations.server';
import { contributionsOfParticipant } from '~db/repositories/contributions.server';
import { lockText } from '~db/repositories/moderation.server';
import { objectionsOfParticipant } from '~db/repositories/objections.server';
import { lockSession } from '~db/repositories/sessions.server';
import { annotations } from '~db/schema/proposals';
import { buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { waitUntil } from '../../support/wait-until';

const database = testDatabase();

/** Somebody with one text of each kind. */
async function author() {
  const deps = testDeps(database.db);
  const session = await buildSession(deps.db, { phase: 'discuss', people: 1, proposals: 1 });
  const scope = participantScope(session, at(session.people, 0));
  const { sessionId, taxonomyId, participantId } = scope;
  const proposalId = at(session.proposals, 0).id;
  const common = { language: 'es', requestId: deps.ids.random() };
  await contribute(deps, scope, { ...common, body: 'Me pasó ayer.', proposalId: undefined });
  const no = { reason: 'No.', contentWarning: '', mayPublish: false, proposalId };
  await objectToProposal(deps, scope, { ...common, ...no });
  await deps.db.insert(annotations).values({
    ...common,
    ...{ id: deps.ids.uuid(), taxonomyId, sessionId, participantId, targetId: proposalId },
    target: { type: 'proposal', id: proposalId },
    purpose: 'concern',
    body: 'Cuidado.',
    scope: 'session',
    mayTestAi: false,
    visibility: 'held',
    createdAt: deps.clock.now(),
  });
  return { deps, scope };
}

const waitingForLocks = async () => {
  const [row] = await database.sql<{ waiting: number }[]>`
    select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return (row?.waiting ?? 0) > 0 ? true : undefined;
};

describe('somebody takes a text back while a facilitator reads it', () => {
  it.each([
    ['annotation', withdrawAnnotation, annotationsOfParticipant],
    ['contribution', withdrawContribution, contributionsOfParticipant],
    ['objection', withdrawObjection, objectionsOfParticipant],
  ] as const)('neither waits for the other for ever: %s', async (type, withdraw, textsOf) => {
    const { deps, scope } = await author();
    const { sessionId, participantId } = scope;
    const [text] = await textsOf(deps.db, participantId);
    const id = text?.id ?? '';
    const { withdrawing } = await deps.db.transaction(async (tx) => {
      await lockSession(tx, sessionId);
      const pending = withdraw(deps, scope, { id });
      await waitUntil('the author to wait for the facilitator', waitingForLocks);
      expect(await lockText(tx, { sessionId, type, id })).toMatchObject({ id });
      return { withdrawing: pending };
    });
    expect(await withdrawing).toMatchObject({ ok: true });
  });
});
