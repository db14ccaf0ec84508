import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { participantById, updateParticipant } from '~db/repositories/participants.server';
import { communitiesOf, lockSession } from '~db/repositories/sessions.server';

/**
 * Says which community one belongs to, or nothing (self-declared). Not after the close: figures by community have been
 * shown by then, and one person's move between them could be read from the difference (D5).
 */
export async function chooseCommunity(
  deps: Deps,
  { sessionId, participantId }: ParticipantScope,
  { communityId }: { readonly communityId: string | undefined },
): Promise<Result<undefined>> {
  return deps.db.transaction(async (tx): Promise<Result<undefined>> => {
    const session = await lockSession(tx, sessionId);
    const person = await participantById(tx, { sessionId, participantId });
    if (!session || !person) return refuse('not-found');
    if (session.phase === 'closed') return refuse('session-closed');
    if (person.communityIsAttested) return refuse('community-attested');
    const offered = await communitiesOf(tx, sessionId);
    if (communityId !== undefined && !offered.some(({ id }) => id === communityId)) {
      return refuse('not-a-choice', { field: 'communityId' });
    }
    await updateParticipant(tx, { participantId, set: { communityId: communityId ?? null } });
    return ok(undefined);
  });
}

interface Reading {
  readonly readingLanguages: readonly LanguageTag[];
  readonly otherLanguage: LanguageTag | undefined;
  readonly hidesSensitive: boolean;
}

/** Changes what one reads: languages, best first, and whether notes with a content warning are shown at all (A3). */
export async function changeReading(
  deps: Deps,
  { participantId }: ParticipantScope,
  { readingLanguages, otherLanguage, hidesSensitive }: Reading,
): Promise<Result<undefined>> {
  const languages = [...new Set([...readingLanguages, ...(otherLanguage ? [otherLanguage] : [])])];
  const set = { readingLanguages: languages, hidesSensitive };
  await updateParticipant(deps.db, { participantId, set });
  return ok(undefined);
}
