import type { SystemScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { participantsInside } from '~db/repositories/room-changes.server';

/** Those of some participants who are still in: neither withdrawn nor refused. */
export const findPeopleInside = (
  deps: Deps,
  _scope: SystemScope,
  participantIds: readonly string[],
): Promise<ReadonlySet<string>> =>
  participantIds.length === 0
    ? Promise.resolve(new Set())
    : participantsInside(deps.db, participantIds);
