import type { SystemScope } from '~/domain/access/scopes';
import type { Tally } from '~/domain/answers/answer';
import { addTallies, answersIn, ballotsIn, sameTally } from '~/domain/answers/tally';
import { smallestGroup } from '~/domain/answers/visibility';
import type { OpinionQuestion } from '~/domain/opinions/find-opinions';
import type { GroupAnswers } from '~/domain/opinions/opinion-map';
import { stepOf } from '~/domain/opinions/view-opinions';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { readCounts } from '~db/repositories/figures.server';
import {
  answeredItems,
  communitiesOfVoters,
  movedSince,
  opinionMapOf,
  roomAnswers,
  saveOpinionMap,
} from '~db/repositories/opinions.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { communitiesOf, type Session, sessionById } from '~db/repositories/sessions.server';
import { onOneView } from '~db/repositories/snapshots.server';

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
  // One view: an answer that came between two readings would go in without being counted as moved.
  const room = await onOneView(deps.db, (tx) => readRoom(tx, sessionId));
  if (!room) return refuse('not-found');
  const { session, stored, moved, question } = room;
  if (!question) return ok(undefined);
  const { map: found, needs } = await deps.opinions.find(question);
  const map = { ...found, answers: await withoutRemainders(deps, sessionId, found.answers) };
  const next = {
    ...{ sessionId, isFinal: question.isFinal, map, needs },
    shown: stored?.map ?? null,
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

async function readRoom(tx: Tx, sessionId: string) {
  const session = await sessionById(tx, sessionId);
  if (!session) return undefined;
  const stored = await opinionMapOf(tx, sessionId);
  const moved = await movedSince(tx, { sessionId, answerNumber: stored?.answerNumber ?? 0 });
  const step = stepOf(stored?.map.inConversation ?? 0);
  const isDue = session.phase === 'closed' ? !stored?.isFinal : moved.voters >= step;
  return { session, stored, moved, question: isDue ? await questionOf(tx, session) : undefined };
}

/**
 * Where the decision's totals are about others than the groups' figures, their difference must not be single people (D5): no
 * figures by group where answers were changed between the decision and the close, which are two moments then, or
 * where a few hands were raised, which are in no group.
 */
async function withoutRemainders(
  deps: Deps,
  sessionId: string,
  answers: readonly GroupAnswers[],
): Promise<readonly GroupAnswers[]> {
  const { items } = await readCounts(deps.db, { sessionId });
  const untold = items.filter(({ decided, devices, hands }) => {
    const isMoved = decided && !isSame(decided.answers, addTallies(devices, hands));
    return isMoved || (answersIn(hands) > 0 && ballotsIn(hands) < smallestGroup);
  });
  const untoldIds = new Set(untold.map(({ revisionId }) => revisionId));
  return answers.filter(({ revisionId }) => !untoldIds.has(revisionId));
}

const isSame = (decided: Tally | null, now: Tally): boolean =>
  decided !== null && sameTally(decided, now);

const mayShow = ({ shares, phase }: Session): boolean =>
  shares !== 'at-close' || phase === 'closed';

async function questionOf(tx: Tx, { id: sessionId, phase }: Session): Promise<OpinionQuestion> {
  const items = await answeredItems(tx, sessionId);
  const communities = await communitiesOf(tx, sessionId);
  const communityIds = communities.map(({ id }) => id);
  const declared = await communitiesOfVoters(tx, sessionId);
  const communityOf = new Map(
    [...declared].map(([voterId, id]) => [voterId, communityIds.indexOf(id)]),
  );
  const answers = await roomAnswers(tx, { sessionId, items });
  return { sessionId, answers, isFinal: phase === 'closed', communityIds, communityOf };
}
