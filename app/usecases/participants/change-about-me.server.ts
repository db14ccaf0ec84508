import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { participantById, updateParticipant } from '~db/repositories/participants.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { communitiesOf } from '~db/repositories/sessions.server';

/**
 * Says which community one belongs to, or nothing (self-declared). Not after the close: figures by community have been
 * shown by then, and one person's move between them could be read from the difference (D5).
 */
export async function chooseCommunity(
  deps: Deps,
  { sessionId, participantId }: ParticipantScope,
  { communityId }: { readonly communityId: string | undefined },
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async ({ tx, session, now }) => {
    const person = await participantById(tx, { sessionId, participantId });
    if (!person) return refuse('not-found');
    if (session.phase === 'closed') return refuse('session-closed');
    if (person.communityIsAttested) return refuse('community-attested');
    const offered = await communitiesOf(tx, sessionId);
    if (communityId !== undefined && !offered.some(({ id }) => id === communityId)) {
      return refuse('not-a-choice', { field: 'communityId' });
    }
    await updateParticipant(tx, { participantId, set: { communityId: communityId ?? null } });
    await appendEvent(tx, { ...ownChange, sessionId, participantId, at: now });
    return ok(undefined);
  });
}

/** That somebody chose something, for their other pages; never what. */
const ownChange = { type: 'own.changed', audience: 'participant', facts: {} } as const;

interface Reading {
  readonly readingLanguages: readonly LanguageTag[];
  readonly otherLanguage: LanguageTag | undefined;
  readonly hidesSensitive: boolean;
}

/** Changes what one reads: languages, best first, and whether notes with a content warning are shown at all (A3). */
export async function changeReading(
  deps: Deps,
  { sessionId, participantId }: ParticipantScope,
  { readingLanguages, otherLanguage, hidesSensitive }: Reading,
): Promise<Result<undefined>> {
  const languages = [...new Set([...readingLanguages, ...(otherLanguage ? [otherLanguage] : [])])];
  const set = { readingLanguages: languages, hidesSensitive };
  return withinSession(deps, sessionId, async ({ tx, now }) => {
    await updateParticipant(tx, { participantId, set });
    await appendEvent(tx, { ...ownChange, sessionId, participantId, at: now });
    return ok(undefined);
  });
}
