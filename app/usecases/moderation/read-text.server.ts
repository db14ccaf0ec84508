import type { HideText, TextType, UndoReading } from '~/contracts/moderation';
import type { SessionScope } from '~/domain/access/scopes';
import { writeReason } from '~/domain/moderation/hide-reason';
import { changeVisibility, type VisibilityMove } from '~/domain/proposals/lifecycle';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { lockText, setVisibility } from '~db/repositories/moderation.server';
import { isInRoom, recordReading } from './record-reading.server';
import { settleReportedText } from './settle-reported-text.server';

interface OneText {
  readonly type: TextType;
  readonly id: string;
}

/** A facilitator has read a text and lets it pass. */
export const passText = (deps: Deps, scope: SessionScope, { type, id }: OneText) =>
  readText(deps, scope, { type, id, move: 'pass' });

/** A facilitator hides a text; its author reads why. */
export const hideText = (deps: Deps, scope: SessionScope, { type, id, reason, words }: HideText) =>
  readText(deps, scope, { type, id, move: 'hide', reason: writeReason({ reason, words }) });

/** Puts a text back to where nobody had read it, if it still is as this facilitator left it. */
export const undoReading = (deps: Deps, scope: SessionScope, { type, id, was }: UndoReading) =>
  readText(deps, scope, { type, id, move: 'hold', was });

interface Reading extends OneText {
  readonly move: VisibilityMove;
  readonly reason?: string;
  readonly was?: UndoReading['was'];
}

async function readText(
  deps: Deps,
  { sessionId }: SessionScope,
  { type, id, move, reason, was }: Reading,
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async (held) => {
    const text = await lockText(held.tx, { sessionId, type, id });
    if (!text) return refuse('text-withdrawn');
    if (was !== undefined && text.visibility !== was) return refuse('visibility-no-change');
    const { visibility } = text;
    const moved = changeVisibility({ visibility, move, by: 'facilitator', reason });
    if (!moved.ok) return moved;
    const after = moved.value;
    await setVisibility(held.tx, { type, id, visibility: after, hiddenReason: reason ?? null });
    if (move === 'hide') await settleReportedText(held, id);
    await recordReading(held, {
      text,
      before: isInRoom(text, visibility),
      after: isInRoom(text, after),
    });
    return ok(undefined);
  });
}
