import { ok, type Result, refuse } from '~/domain/result';
import { normaliseCode } from '~/domain/sessions/codes';
import type { Admission } from '~/domain/sessions/session';
import type { Deps } from '~/usecases/deps';
import { sessionByCode } from '~db/repositories/sessions.server';
import { countWrongGuess, isOverLimit } from './limit-attempts.server';

export interface DoorFacts {
  readonly sessionId: string;
  readonly sessionCode: string;
  readonly taxonomyId: string;
  readonly admission: Admission;
}

/** The session behind a code as somebody typed or followed it. Wrong codes are counted, so that nobody tries them all. */
export async function findDoor(
  deps: Deps,
  { code, address }: { code: string; address: string },
): Promise<Result<DoorFacts>> {
  const guess = { what: 'codes', address };
  if (await isOverLimit(deps, guess)) return refuse('too-many-attempts');
  const session = await sessionByCode(deps.db, normaliseCode(code));
  if (!session) {
    await countWrongGuess(deps, guess);
    return refuse('not-found');
  }
  return ok({
    sessionId: session.id,
    sessionCode: session.code,
    taxonomyId: session.taxonomyId,
    admission: session.admission,
  });
}
