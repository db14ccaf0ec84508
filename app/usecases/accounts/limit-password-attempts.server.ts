import { attemptWindow, minutesToWait } from '~/domain/access/sign-in';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { clearFailures, countAttempt } from '~db/repositories/accounts.server';

const subjectOf = (name: string) => `account:${name}`;

/** Counts an attempt at a password of `name`, whether or not that account exists; refused when there were too many. */
export async function beginPasswordAttempt(
  deps: Deps,
  name: string,
): Promise<Result<undefined, Refusal<'too-many-passwords'>>> {
  const now = deps.clock.now();
  const counted = await countAttempt(deps.db, {
    subject: subjectOf(name),
    since: new Date(now.getTime() - attemptWindow),
    now,
  });
  const count = minutesToWait({ ...counted, now });
  return count === 0 ? ok(undefined) : refuse('too-many-passwords', { params: { count } });
}

export const passwordWasRight = (deps: Deps, name: string): Promise<void> =>
  clearFailures(deps.db, subjectOf(name));
