import type { WarnOfText } from '~/contracts/moderation';
import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { lockText, setContentWarning } from '~db/repositories/moderation.server';
import { isInRoom, recordReading } from './record-reading.server';
import { settleReportedText } from './settle-reported-text.server';

/** Puts a content warning before a text, so that its words show only when asked for (A3); empty takes it away. */
export async function warnOfText(
  deps: Deps,
  { sessionId }: SessionScope,
  { type, id, warning }: WarnOfText,
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async (held) => {
    const text = await lockText(held.tx, { sessionId, type, id, withDecided: true });
    if (!text) return refuse('text-withdrawn');
    await setContentWarning(held.tx, { type, id, warning });
    await settleReportedText(held, id);
    const isShown = isInRoom(text, text.visibility);
    await recordReading(held, { text, before: isShown, after: isShown });
    return ok(undefined);
  });
}
