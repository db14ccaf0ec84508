import type { ParticipantScope } from '~/domain/access/scopes';
import { hasBecomeSemantic } from '~/domain/proposals/revise';
import { ok, type Result, refuse } from '~/domain/result';
import { permissionFor } from '~/domain/sessions/phases';
import type { Deps } from '~/usecases/deps';
import { findWording, recordWording } from '~/usecases/moderation/wording.server';
import { type HeldSession, withinSession } from '~/usecases/sessions/within-session.server';
import { carriedFrom, countCarried, markUnfit } from '~db/repositories/carried-answers.server';
import { proposalById } from '~db/repositories/proposals.server';
import { addRenderings, addRevision } from '~db/repositories/renderings.server';
import { setCurrentRevision } from '~db/repositories/wordings.server';

interface Saying {
  readonly proposalId: string;
  /** The wording that was on the screen. */
  readonly revisionId: string;
}

/**
 * Somebody says that the answer that came along to a reworded text no longer fits (P3). It leaves the count at once. Where a
 * tenth of those whose answers came along say so, the change was no mere matter of words: everybody is asked again.
 */
export async function sayNoLongerFits(
  deps: Deps,
  scope: ParticipantScope,
  { proposalId, revisionId }: Saying,
): Promise<Result<{ readonly isAskedAgain: boolean }>> {
  const { sessionId, participantId, voterId } = scope;
  const said = await withinSession(
    deps,
    sessionId,
    async (held): Promise<Result<{ isAskedAgain: boolean }>> => {
      const { tx, session, now } = held;
      const mayChange = permissionFor('change-answer', session.phase) === 'now';
      if (voterId === null || !mayChange) return refuse('session-closed');
      const proposal = await proposalById(tx, { sessionId, proposalId });
      if (proposal?.visibility !== 'passed') return refuse('not-found');
      if (proposal.status !== 'open') return refuse('over');
      if (proposal.currentRevisionId !== revisionId) return refuse('old-revision');
      const isCarried = (await carriedFrom(tx, { revisionId, voterId })) !== undefined;
      if (!isCarried) return refuse('answer-not-carried');
      const clientId = deps.ids.random();
      await markUnfit(tx, { revisionId, voterId, sessionId, clientId, at: now });
      const isAskedAgain = hasBecomeSemantic(await countCarried(tx, revisionId));
      return isAskedAgain ? askAgain(held, proposalId) : ok({ isAskedAgain });
    },
  );
  if (said.ok) {
    deps.hub.answersCounted([{ sessionId, participantId, revisionId, isStanding: false }]);
  }
  return said;
}

/** The same words once more as a wording of their own, which nobody has answered yet. */
async function askAgain(
  held: HeldSession,
  proposalId: string,
): Promise<Result<{ isAskedAgain: boolean }>> {
  const { deps, tx, session, now } = held;
  const found = await findWording(
    tx,
    await proposalById(tx, { sessionId: session.id, proposalId }),
  );
  if (!found.ok) return found;
  const { proposal, revision, original, translations } = found.value;
  const revisionId = deps.ids.uuid();
  await addRevision(tx, {
    ...revision,
    id: revisionId,
    ordinal: revision.ordinal + 1,
    change: 'semantic',
    createdAt: now,
  });
  const common = { revisionId, ordinal: 1, authorRole: 'facilitator', createdAt: now };
  const asked = { ...original, ...common, id: deps.ids.uuid(), sourceRenderingId: null };
  // A translation of these very words stays one; a stale one goes on naming what it translates.
  const translated = translations.map((translation) => ({
    ...translation,
    ...common,
    id: deps.ids.uuid(),
    sourceRenderingId: translation.isStale ? original.id : asked.id,
  }));
  await addRenderings(
    tx,
    [asked, ...translated].map(({ isStale: _, ...rendering }) => rendering),
  );
  await setCurrentRevision(tx, { proposalId, revisionId });
  await recordWording(held, proposal);
  return ok({ isAskedAgain: true });
}
