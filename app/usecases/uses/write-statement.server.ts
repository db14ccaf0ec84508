import type { UseStatementForm } from '~/contracts/uses';
import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageTag } from '~/domain/taxonomy/category';
import { sortChoices, useBounds } from '~/domain/uses/use';
import type { Deps } from '~/usecases/deps';
import { addressSubject } from '~/usecases/participants/limit-attempts.server';
import { readSnapshot } from '~/usecases/snapshots/read-snapshot.server';
import { countAttempt } from '~db/repositories/accounts.server';
import type { NewStatement } from '~db/repositories/uses.server';

/** A wording as a builder sends it, with the language in which they read the form. */
export interface SentStatement extends UseStatementForm {
  readonly language: LanguageTag;
  /** For limits only. */
  readonly address: string;
}

type Written = Omit<NewStatement, 'id' | 'useId' | 'createdAt'>;

/** What was sent, held against the version that it is about. */
export async function readStatement(
  deps: Pick<Deps, 'db'>,
  { taxonomyId }: Pick<PublicScope, 'taxonomyId'>,
  sent: SentStatement,
): Promise<Result<Written>> {
  const { version, name, url, purpose, language, scope, taken, reasons, restReason } = sent;
  const read = await readSnapshot(deps.db, { taxonomyId, version });
  if (!read) return refuse('not-a-choice', { field: 'version' });
  const conceptIds = read.snapshot.concepts.map(({ id }) => id);
  const choices = sortChoices({ conceptIds, scope, ticked: taken, reasons, restReason });
  if (!choices.ok) return choices;
  const facts = { taxonomyId, version, name, url: url ?? null, purpose, language };
  return ok({ ...facts, ...choices.value });
}

const hour = 3600_000;

/** Whether one address has sent so much that the next has to wait; counts this one. */
export async function isSendingTooMuch(
  deps: Pick<Deps, 'db' | 'clock' | 'secrets'>,
  address: string,
): Promise<boolean> {
  const now = deps.clock.now();
  const subject = addressSubject(deps, { what: 'uses', address });
  const since = new Date(now.getTime() - hour);
  const { attempts } = await countAttempt(deps.db, { subject, since, now });
  return attempts > useBounds.perHour;
}
