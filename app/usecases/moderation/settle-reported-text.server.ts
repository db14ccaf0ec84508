import type { HeldSession } from '~/usecases/sessions/within-session.server';
import { settleReports } from '~db/repositories/reports.server';
import { appendEvent } from '~db/repositories/session-events.server';

/** All that was reported about a text is dealt with, and whoever reported it is told (P5). */
export async function settleReportedText(
  { tx, session, now }: HeldSession,
  textId: string,
): Promise<void> {
  const sessionId = session.id;
  for (const participantId of await settleReports(tx, { sessionId, textId, at: now })) {
    const event = { type: 'own.changed', audience: 'participant', participantId } as const;
    await appendEvent(tx, { sessionId, at: now, facts: {}, ...event });
  }
}
