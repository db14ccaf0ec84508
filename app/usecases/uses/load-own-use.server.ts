import type { UseView } from '~/contracts/uses';
import type { PublicScope, UseScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { StatementState } from '~/domain/uses/use';
import type { Deps } from '~/usecases/deps';
import { listReleases } from '~/usecases/snapshots/list-releases.server';
import { registeredByToken, statementsOfUse } from '~db/repositories/uses.server';
import { ageReader, viewUse } from './view-use.server';

/** The use that a private link leads to. */
export async function findOwnUse(
  deps: Pick<Deps, 'db' | 'secrets'>,
  { taxonomyId }: PublicScope,
  token: string,
): Promise<Pick<UseScope, 'useId' | 'isWithdrawn'> | undefined> {
  const tokenHash = deps.secrets.sha256(token);
  const use = await registeredByToken(deps.db, { taxonomyId, tokenHash });
  return use && { useId: use.id, isWithdrawn: use.withdrawnAt !== null };
}

interface OwnStatement extends UseView {
  readonly state: StatementState;
  readonly refusedBecause: string | undefined;
}

interface OwnUse {
  readonly slug: string;
  readonly title: LanguageMap;
  readonly useId: string;
  readonly isWithdrawn: boolean;
  /** The newest first. */
  readonly statements: readonly OwnStatement[];
}

/** One's own use, with how each of its wordings stands. */
export async function loadOwnUse(
  deps: Deps,
  { useId, isWithdrawn, published }: UseScope,
): Promise<Result<OwnUse>> {
  const { taxonomy } = await listReleases(deps, published);
  const ageOf = await ageReader(deps, published);
  const statements: OwnStatement[] = [];
  for (const statement of await statementsOfUse(deps.db, useId)) {
    const view = await viewUse(deps, published, { statement, age: await ageOf(statement) });
    const { state, refusedBecause } = statement;
    statements.push({ ...view, state, refusedBecause: refusedBecause ?? undefined });
  }
  const { slug, title } = taxonomy;
  return ok({ slug, title, useId, isWithdrawn, statements });
}
