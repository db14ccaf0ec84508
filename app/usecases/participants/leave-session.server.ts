import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { updateParticipant } from '~db/repositories/participants.server';

/** Makes this device forget the session. What was written and answered stays; only a receipt leads back to it. */
export async function leaveSession(
  deps: Deps,
  { participantId, isByReceipt }: ParticipantScope,
): Promise<Result<undefined>> {
  // A device that came by receipt holds nothing of its own to be made worthless.
  if (!isByReceipt) await updateParticipant(deps.db, { participantId, set: { tokenHash: null } });
  return ok(undefined);
}
