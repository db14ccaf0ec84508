import type { Visibility } from '~/domain/proposals/proposal';
import type { HeldSession } from '~/usecases/sessions/within-session.server';
import type { ReadableText } from '~db/repositories/moderation.server';
import { appendEvent } from '~db/repositories/session-events.server';

/** Whether the room sees a text with this visibility. */
export function isInRoom(text: ReadableText, visibility: Visibility): boolean {
  if (visibility !== 'passed') return false;
  switch (text.type) {
    case 'proposal':
      return (text.status === 'open' || text.status === 'decided') && !text.isForNextRound;
    case 'annotation':
      return text.scope !== 'facilitators';
    case 'objection':
      return true;
    case 'contribution':
      return false;
  }
}

interface Reading {
  readonly text: ReadableText;
  /** Whether the room saw it before and sees it now. */
  readonly before: boolean;
  readonly after: boolean;
}

/** Records what became of a text: for the queue, for its author, and for the room where it shows or is gone. */
export async function recordReading(
  { tx, session, now }: HeldSession,
  { text, before, after }: Reading,
): Promise<void> {
  const common = { sessionId: session.id, facts: {}, at: now };
  await appendEvent(tx, { ...common, type: 'queue.changed', audience: 'facilitators' });
  const { participantId } = text;
  if (participantId !== null) {
    await appendEvent(tx, {
      ...common,
      type: 'own.changed',
      audience: 'participant',
      participantId,
    });
  }
  const news = before || after ? roomNews(text, after) : undefined;
  if (news) await appendEvent(tx, { ...common, ...news, audience: 'room' });
}

function roomNews({ type, id, proposalId, targetId }: ReadableText, isShown: boolean) {
  switch (type) {
    case 'proposal':
      return { type: isShown ? 'proposal.shown' : 'proposal.gone', facts: { proposalId: id } };
    case 'annotation':
      return {
        type: isShown ? 'annotation.shown' : 'annotation.gone',
        facts: { annotationId: id, targetId },
      };
    // Objections travel with their proposal, shown anew.
    case 'objection':
      return { type: 'proposal.shown', facts: { proposalId } };
    case 'contribution':
      return undefined;
  }
}
