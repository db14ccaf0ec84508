import type { ParticipantScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { ownAnswers } from '~db/repositories/answers.server';
import { participantById } from '~db/repositories/participants.server';

export interface Listening {
  /** For the count of people by language (S4). */
  readonly language: string;
  /** The revisions whose shares their own answer has opened (V5). */
  readonly answeredRevisionIds: readonly string[];
}

/** What the hub has to know of a participant who begins to listen. */
export async function loadListening(
  deps: Deps,
  { sessionId, participantId, voterId }: ParticipantScope,
): Promise<Listening> {
  const person = await participantById(deps.db, { sessionId, participantId });
  const answers = voterId === null ? {} : await ownAnswers(deps.db, { sessionId, voterId });
  return { language: person?.language ?? 'und', answeredRevisionIds: Object.keys(answers) };
}
