import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { annotationsOfParticipant, emptyAnnotation } from '~db/repositories/annotations.server';
import {
  contributionsOfParticipant,
  emptyContribution,
} from '~db/repositories/contributions.server';
import { emptyObjection, objectionsOfParticipant } from '~db/repositories/objections.server';
import { updateParticipant } from '~db/repositories/participants.server';
import { proposalsOfParticipant, updateProposal } from '~db/repositories/proposals.server';
import { deleteReportsOf } from '~db/repositories/reports.server';
import { lockSession } from '~db/repositories/sessions.server';
import { withdrawWithin } from '../proposals/withdraw-proposal.server';
import { withdrawPublishedTexts } from '../snapshots/withdraw-published-texts.server';
import { type RoomNews, recordOwnChange } from './take-text.server';

/**
 * Takes back all that one person wrote, and parts the rest from them for good (R5): texts are emptied, proposals that others
 * have answered stay without an author, answers stay in the count without a participant. Nothing leads back.
 */
export async function withdrawEverything(
  deps: Deps,
  scope: ParticipantScope,
): Promise<Result<undefined>> {
  const { sessionId, participantId } = scope;
  const now = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    await lockSession(tx, sessionId);
    for (const { id } of await proposalsOfParticipant(tx, participantId)) {
      // Refused where others have answered it by now: it has become the room's, and only loses its author.
      await withdrawWithin(tx, { deps, scope, id });
      await updateProposal(tx, { proposalId: id, set: { participantId: null } });
    }
    const { news, published: ids } = await emptyTexts(tx, { participantId, now });
    await withdrawPublishedTexts(deps, tx, { taxonomyId: scope.taxonomyId, ids, now });
    for (const one of news) await recordOwnChange(tx, { scope, now, news: one });
    await deleteReportsOf(tx, participantId);
    await recordOwnChange(tx, { scope, now });
    const nobody = { tokenHash: null, receiptHash: null, voterId: null, communityId: null };
    await updateParticipant(tx, { participantId, set: { ...nobody, state: 'withdrawn' } });
  });
  deps.hub.sessionChanged(sessionId);
  return ok(undefined);
}

interface Emptied {
  /** What the room has to be told. */
  readonly news: readonly RoomNews[];
  /** Ids of what may stand in published files. */
  readonly published: readonly string[];
}

/** Empties notes, contributions and objections. */
async function emptyTexts(
  tx: Tx,
  { participantId, now }: { readonly participantId: string; readonly now: Date },
): Promise<Emptied> {
  const news: RoomNews[] = [];
  const published: string[] = [];
  for (const { id } of await contributionsOfParticipant(tx, participantId)) {
    await emptyContribution(tx, { participantId, id, now });
  }
  for (const { id, proposalId, visibility } of await objectionsOfParticipant(tx, participantId)) {
    const emptied = await emptyObjection(tx, { participantId, id, now });
    if (emptied?.mayPublish) published.push(id);
    if (emptied && visibility === 'passed') {
      news.push({ type: 'proposal.shown', facts: { proposalId } });
    }
  }
  for (const { id, targetId } of await annotationsOfParticipant(tx, participantId)) {
    const emptied = await emptyAnnotation(tx, { participantId, id, now });
    if (emptied?.scope === 'published') published.push(id);
    if (emptied?.visibility === 'passed' && emptied.scope !== 'facilitators') {
      news.push({ type: 'annotation.gone', facts: { annotationId: id, targetId } });
    }
  }
  return { news, published };
}
