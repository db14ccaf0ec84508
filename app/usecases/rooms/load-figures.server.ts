import type { Figures } from '~/contracts/room';
import type { Tally } from '~/domain/answers/answer';
import { showableCount, showableTotal } from '~/domain/answers/small-figures';
import { addTallies, answersIn, sameTally } from '~/domain/answers/tally';
import {
  type FigureSteps,
  figuresShown,
  shownStep,
  stepFigures,
} from '~/domain/answers/visibility';
import { peopleShown } from '~/domain/decisions/facts';
import { answersNeeded } from '~/domain/decisions/rule';
import type { Deps } from '~/usecases/deps';
import { type ItemCounts, readCounts, saveSteps } from '~db/repositories/figures.server';
import { SharedReadings } from './shared-readings';

/**
 * What may be sent of one item (V5): to everybody, facilitators and projectors included, and to participants whose
 * answer on it stands.
 */
export interface RoomFigures {
  readonly revisionId: string;
  readonly open: Figures | undefined;
  readonly earned: Figures | undefined;
}

interface Wanted {
  readonly sessionId: string;
  /** Left out: every item that the room can see. */
  readonly revisionIds?: readonly string[];
}

/** Of whole rooms: people who arrive together share them, instead of waiting for each other's. */
const wholeRooms = new WeakMap<Deps, SharedReadings<readonly RoomFigures[]>>();

/** How items stand, as far as it may be seen. */
export async function loadFigures(deps: Deps, wanted: Wanted): Promise<readonly RoomFigures[]> {
  if (wanted.revisionIds) return readFigures(deps, wanted);
  const readings =
    wholeRooms.get(deps) ??
    new SharedReadings((sessionId: string) => readFigures(deps, { sessionId }));
  wholeRooms.set(deps, readings);
  return readings.ask(wanted.sessionId);
}

/** Reads how items stand and cuts it down to what may be seen. Nothing else leaves this function. */
async function readFigures(deps: Deps, wanted: Wanted): Promise<readonly RoomFigures[]> {
  // Another process may move the same step; then theirs counts, and the figures are read again.
  for (;;) {
    const { version, items } = await readCounts(deps.db, wanted);
    const moved = items.map((item) => ({ item, steps: stepsOf(item) }));
    const isKept = await keepSteps(deps, wanted.sessionId, moved);
    if (isKept) return moved.map((move) => cutDown(move, version));
  }
}

interface Moved {
  readonly item: ItemCounts;
  readonly steps: FigureSteps;
}

const totalOf = ({ devices, hands }: ItemCounts): Tally => addTallies(devices, hands);

/** Exact figures of a decision count as steps as well: the item may be put again, and must not step back from them. */
function stepsOf(item: ItemCounts): FigureSteps {
  if (!item.decided) return stepFigures(item.steps, totalOf(item));
  const exact = item.decided.answers;
  return exact ? { last: exact, before: exact } : item.steps;
}

/** What shows to those who may see shares. */
function sharesToShow({ item, steps }: Moved): Tally | undefined {
  if (item.decided) return item.decided.answers ?? undefined;
  return item.phase === 'closed' ? showableTotal(totalOf(item)) : shownStep(steps);
}

async function keepSteps(deps: Deps, sessionId: string, moved: readonly Moved[]): Promise<boolean> {
  for (const { item, steps } of moved) {
    const { revisionId } = item;
    const { last, before } = steps;
    if (item.shares === 'at-close' || item.phase === 'closed' || last === undefined) continue;
    if (isSame(item.steps.last, last) && isSame(item.steps.before, before)) continue;
    const step = { sessionId, revisionId, before: item.steps, after: { last, before } };
    if (!(await saveSteps(deps.db, step))) return false;
  }
  return true;
}

const isSame = (one: Tally | undefined, other: Tally | undefined): boolean =>
  one && other ? sameTally(one, other) : one === other;

function cutDown(moved: Moved, version: number): RoomFigures {
  const { item } = moved;
  const { revisionId } = item;
  const shares = sharesToShow(moved);
  const total = item.decided ? item.decided.answers : totalOf(item);
  const answered = total && showableCount(answersIn(total));
  const needed =
    item.quorum && answersNeeded(item.quorum, peopleShown({ ...item, ...item.quorum }));
  const seenBy = (hasAnswered: boolean): Figures | undefined => {
    const detail = figuresShown({
      shares: item.shares,
      phase: item.phase,
      isDecided: item.decided !== undefined,
      viewer: 'participant',
      hasAnswered,
    });
    if (detail === 'none') return undefined;
    const figures = { revisionId, version, answered, needed };
    return detail === 'shares' && shares ? { ...figures, shares } : figures;
  };
  return { revisionId, open: seenBy(false), earned: seenBy(true) };
}
