import type { Figures } from '~/contracts/room';
import type { Tally } from '~/domain/answers/answer';
import { showableTotal } from '~/domain/answers/small-figures';
import { addTallies, answersIn, sameTally } from '~/domain/answers/tally';
import { figuresShown, stepFigures } from '~/domain/answers/visibility';
import type { Deps } from '~/usecases/deps';
import { type ItemCounts, moveShown, readCounts } from '~db/repositories/figures.server';

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

/** Reads how items stand and cuts it down to what may be seen. Nothing else leaves this function. */
export async function loadFigures(deps: Deps, wanted: Wanted): Promise<readonly RoomFigures[]> {
  // Another process may move the same step; then theirs counts, and the figures are read again.
  for (;;) {
    const { version, items } = await readCounts(deps.db, wanted);
    const steps = items.map((item) => ({ item, shares: sharesToShow(item) }));
    const isKept = await keepSteps(deps, wanted.sessionId, steps);
    if (isKept) return steps.map((step) => cutDown(step, version));
  }
}

interface Step {
  readonly item: ItemCounts;
  /** What shows to those who may see shares. */
  readonly shares: Tally | undefined;
}

const totalOf = ({ devices, hands }: ItemCounts): Tally => addTallies(devices, hands);

function sharesToShow(item: ItemCounts): Tally | undefined {
  if (item.decided) return item.decided.answers ?? undefined;
  const total = totalOf(item);
  return item.phase === 'closed' ? showableTotal(total) : stepFigures(item.shown, total);
}

/** Exact figures of a decision are kept as well: the item may be put again, and must not step back from them. */
async function keepSteps(deps: Deps, sessionId: string, steps: readonly Step[]): Promise<boolean> {
  for (const { item, shares } of steps) {
    const { revisionId, shown } = item;
    if (item.shares === 'at-close' || item.phase === 'closed' || shares === undefined) continue;
    if (shown && sameTally(shown, shares)) continue;
    const step = { sessionId, revisionId, before: shown, after: shares };
    if (!(await moveShown(deps.db, step))) return false;
  }
  return true;
}

function cutDown({ item, shares }: Step, version: number): RoomFigures {
  const { revisionId } = item;
  const answered = answersIn(item.decided?.answers ?? totalOf(item));
  const seenBy = (hasAnswered: boolean): Figures | undefined => {
    const detail = figuresShown({
      shares: item.shares,
      phase: item.phase,
      isDecided: item.decided !== undefined,
      viewer: 'participant',
      hasAnswered,
    });
    if (detail === 'none') return undefined;
    const figures = { revisionId, version, answered };
    return detail === 'shares' && shares ? { ...figures, shares } : figures;
  };
  return { revisionId, open: seenBy(false), earned: seenBy(true) };
}
