import type { ReportForm } from '~/contracts/moderation';
import type { ParticipantScope } from '~/domain/access/scopes';
import type { ReportableType } from '~/domain/moderation/report';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { lockText } from '~db/repositories/moderation.server';
import { addReport } from '~db/repositories/reports.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { isInRoom } from './record-reading.server';

interface Reporting extends ReportForm {
  readonly textType: ReportableType;
  readonly textId: string;
}

/** Tells the facilitators about a text that the room reads (A3): whatever is said, it stays as it is until one of them decides. */
export async function reportText(
  deps: Deps,
  { sessionId, participantId }: ParticipantScope,
  { textType, textId, ...form }: Reporting,
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async ({ tx, now }) => {
    const reported = { sessionId, type: textType, id: textId, withDecided: true };
    const text = await lockText(tx, reported);
    if (!text || !isInRoom(text, text.visibility)) return refuse('not-found');
    const row = { ...form, id: deps.ids.uuid(), sessionId, participantId, textType, textId };
    const isNew = await addReport(tx, { ...row, createdAt: now });
    if (isNew) {
      const event = { type: 'queue.changed', audience: 'facilitators', facts: {} } as const;
      await appendEvent(tx, { sessionId, at: now, ...event });
    }
    return ok(undefined);
  });
}
