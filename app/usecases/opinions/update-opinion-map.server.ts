import type { SystemScope } from '~/domain/access/scopes';
import { addTallies, ballotNumber, sameTally } from '~/domain/answers/tally';
import { smallestGroup } from '~/domain/answers/visibility';
import { collectVotes } from '~/domain/opinion-groups/collect-votes';
import type { OpinionQuestion } from '~/domain/opinions/find-opinions';
import type { GroupAnswers } from '~/domain/opinions/opinion-map';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { readCounts } from '~db/repositories/figures.server';
import {
  communitiesOfVoters,
  movedSince,
  opinionMapOf,
  saveOpinionMap,
  standingAnswers,
} from '~db/repositories/opinions.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { communitiesOf, type Session, sessionById } from '~db/repositories/sessions.server';

/**
 * Works out what a room thinks, if enough has moved: before the close only when at least five people have answered
 * anew, so that no change of the picture is one person's tap (V5); after the close once, of everything. Nothing is
 * locked while it calculates.
 */
export async function updateOpinionMap(
  deps: Deps,
  _scope: SystemScope,
  { sessionId }: { readonly sessionId: string },
): Promise<Result<undefined>> {
  const session = await sessionById(deps.db, sessionId);
  if (!session) return refuse('not-found');
  const stored = await opinionMapOf(deps.db, sessionId);
  const isFinal = session.phase === 'closed';
  const moved = await movedSince(deps.db, {
    sessionId,
    answerNumber: stored?.answerNumber ?? 0,
  });
  const isDue = isFinal ? !stored?.isFinal || moved.voters > 0 : moved.voters >= smallestGroup;
  if (!isDue) return ok(undefined);
  const question = await questionOf(deps, sessionId);
  if (!question) return ok(undefined);
  const { map: found, needs } = await deps.opinions.find(question);
  const map = { ...found, answers: await withoutSecondMoment(deps, sessionId, found.answers) };
  const next = {
    ...{ sessionId, isFinal, map, needs },
    number: (stored?.number ?? 0) + 1,
    answerNumber: moved.last,
    at: deps.clock.now(),
  };
  const isSaved = await deps.db.transaction(async (tx) => {
    if (!(await saveOpinionMap(tx, next))) return false;
    if (!mayShow(session)) return false;
    await appendEvent(tx, {
      ...{ sessionId, type: 'opinions.found', audience: 'room', facts: {} },
      at: next.at,
    });
    return true;
  });
  if (isSaved) deps.hub.sessionChanged(sessionId);
  return ok(undefined);
}

/**
 * Answers may still be changed between the decision and the close. Where they were, the decision's totals and those of
 * the groups would be two moments, and their difference single people (D5): no figures by group then.
 */
async function withoutSecondMoment(
  deps: Deps,
  sessionId: string,
  answers: readonly GroupAnswers[],
): Promise<readonly GroupAnswers[]> {
  const { items } = await readCounts(deps.db, { sessionId });
  const moved = items.filter(({ decided, devices, hands }) => {
    if (!decided) return false;
    return !decided.answers || !sameTally(decided.answers, addTallies(devices, hands));
  });
  const movedIds = new Set(moved.map(({ revisionId }) => revisionId));
  return answers.filter(({ revisionId }) => !movedIds.has(revisionId));
}

const mayShow = ({ shares, phase }: Session): boolean =>
  shares !== 'at-close' || phase === 'closed';

async function questionOf(deps: Deps, sessionId: string): Promise<OpinionQuestion | undefined> {
  const answers = await standingAnswers(deps.db, sessionId);
  const collected = collectVotes();
  for (const { voterId, revisionId, answer } of answers) {
    collected.add({
      participant: voterId,
      item: revisionId,
      time: 0,
      vote: ballotNumber(answer),
    });
  }
  if (collected.isEmpty()) return undefined;
  const communities = await communitiesOf(deps.db, sessionId);
  const communityIds = communities.map(({ id }) => id);
  const declared = await communitiesOfVoters(deps.db, sessionId);
  const communityOf = new Map(
    [...declared].map(([voterId, id]) => [voterId, communityIds.indexOf(id)]),
  );
  return { sessionId, votes: collected.finish().votes, communityIds, communityOf };
}
