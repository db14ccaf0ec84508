import type { JoinText, SeparateText } from '~/contracts/moderation';
import type { SessionScope } from '~/domain/access/scopes';
import { moveProposal } from '~/domain/proposals/lifecycle';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { type HeldSession, withinSession } from '~/usecases/sessions/within-session.server';
import {
  lockText,
  type ReadableText,
  setContributionProposal,
  setVisibility,
} from '~db/repositories/moderation.server';
import { hasAnswers, proposalById, updateProposal } from '~db/repositories/proposals.server';
import { isInRoom, recordReading } from './record-reading.server';

/**
 * Joins a contribution, or a whole proposal, into another proposal (P2, P4): it says the same. Its author is told, and
 * can say that it is not what they meant.
 */
export async function joinText(
  deps: Deps,
  { sessionId }: SessionScope,
  { type, id, intoId }: JoinText,
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async (held) => {
    const { tx } = held;
    const text = await lockText(tx, { sessionId, type, id });
    if (!text) return refuse('text-withdrawn');
    const into = await proposalById(tx, { sessionId, proposalId: intoId });
    const canTakeIn = into !== undefined && (into.status === 'open' || into.status === 'draft');
    if (!canTakeIn || intoId === id) return refuse('not-a-choice', { field: 'intoId' });
    if (type === 'contribution') {
      await setContributionProposal(tx, { id, proposalId: intoId });
      if (text.visibility !== 'passed') {
        await setVisibility(tx, { type, id, visibility: 'passed', hiddenReason: null });
      }
      await recordReading(held, { text, before: false, after: false });
      return ok(undefined);
    }
    return moveJoined(held, text, { move: 'join', joinedIntoId: intoId });
  });
}

/** Takes a joining back: what was joined stands by itself again. */
export async function separateText(
  deps: Deps,
  { sessionId }: SessionScope,
  { type, id }: SeparateText,
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async (held) => {
    const text = await lockText(held.tx, { sessionId, type, id });
    if (!text) return refuse('text-withdrawn');
    if (type === 'contribution') {
      await setContributionProposal(held.tx, { id, proposalId: null });
      await recordReading(held, { text, before: false, after: false });
      return ok(undefined);
    }
    return moveJoined(held, text, { move: 'separate', joinedIntoId: null });
  });
}

interface Joining {
  readonly move: 'join' | 'separate';
  readonly joinedIntoId: string | null;
}

async function moveJoined(
  held: HeldSession,
  text: ReadableText,
  { move, joinedIntoId }: Joining,
): Promise<Result<undefined>> {
  const { tx } = held;
  const moved = moveProposal({
    status: text.status ?? 'draft',
    move,
    by: 'facilitator',
    hasAnswers: await hasAnswers(tx, text.id),
  });
  if (!moved.ok) return moved;
  await updateProposal(tx, { proposalId: text.id, set: { status: moved.value, joinedIntoId } });
  const before = isInRoom(text, text.visibility);
  const after = isInRoom({ ...text, status: moved.value }, text.visibility);
  await recordReading(held, { text, before, after });
  return ok(undefined);
}
