import type { ParticipantScope } from '~/domain/access/scopes';
import { mintParticipant } from '~/gates/mint.server';
import type { BuiltPerson, BuiltSession } from './build-session';

/** What the gate would have proven for somebody in a built session. */
export const participantScope = (
  session: BuiltSession,
  { participantId, voterId }: BuiltPerson,
): ParticipantScope =>
  mintParticipant({
    participantId,
    voterId,
    isByReceipt: false,
    sessionId: session.sessionId,
    sessionCode: session.code,
    taxonomyId: session.taxonomyId,
  });

/** The one at this place, which the test has asked the factory for. */
export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`the factory made ${items.length}, not ${index + 1}`);
  return item;
}
