import type { ConceptUses, UseOverview, UseView } from '~/contracts/uses';
import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { versionsBehind, whyRefused } from '~/domain/uses/use';
import type { Deps } from '~/usecases/deps';
import { listReleases } from '~/usecases/snapshots/list-releases.server';
import { acceptedUse, acceptedUses, usesAbout } from '~db/repositories/uses.server';
import { ageReader, overviewOf, viewUse } from './view-use.server';

/** Who uses a taxonomy: what was read and accepted, whichever was accepted last at the top. */
export async function loadUses(deps: Deps, scope: PublicScope): Promise<UseOverview[]> {
  const statements = await acceptedUses(deps.db, scope.taxonomyId);
  const ageOf = await ageReader(deps, scope);
  const overviews: UseOverview[] = [];
  // One after the other: the comparisons behind them are worked out once, and each takes its time.
  for (const statement of statements) overviews.push(overviewOf(statement, await ageOf(statement)));
  return overviews;
}

/** One use that is shown. */
export async function loadUse(
  deps: Deps,
  scope: PublicScope,
  useId: string,
): Promise<Result<UseView>> {
  const statement = await acceptedUse(deps.db, { taxonomyId: scope.taxonomyId, useId });
  if (!statement) return refuse('not-found');
  const age = await (await ageReader(deps, scope))(statement);
  return ok(await viewUse(deps, scope, { statement, age }));
}

/** What those who use the list say of one category that was published, standing or not. */
export async function loadUsesOfConcept(
  deps: Deps,
  scope: PublicScope,
  categoryId: string,
): Promise<ConceptUses> {
  const { taxonomyId } = scope;
  const statements = await usesAbout(deps.db, { taxonomyId, categoryId });
  if (statements.length === 0) return { takenBy: [], refusedBy: [] };
  const ageOf = await ageReader(deps, scope);
  const said = [];
  for (const statement of statements) said.push({ statement, age: await ageOf(statement) });
  return {
    takenBy: said
      .filter(({ statement }) => statement.taken.includes(categoryId))
      .map(({ statement: { useId: id, name }, age }) => ({ id, name, age })),
    refusedBy: said
      .filter(({ statement }) => statement.refused.includes(categoryId))
      .map(({ statement, age }) => ({
        id: statement.useId,
        name: statement.name,
        reason: whyRefused(statement, categoryId),
        language: statement.language,
        age,
      })),
  };
}

/** The same as one document, for programs. */
export async function listUses(deps: Deps, scope: PublicScope) {
  const { taxonomy, latest, versions } = await listReleases(deps, scope);
  const chain = versions.map(({ version }) => version).toReversed();
  const statements = await acceptedUses(deps.db, scope.taxonomyId);
  const { id, slug, uri } = taxonomy;
  return {
    taxonomy: { id, slug, uri },
    latest,
    uses: statements.map((statement) => ({
      id: statement.useId,
      name: statement.name,
      url: statement.url,
      purpose: statement.purpose,
      language: statement.language,
      version: statement.version,
      versionsBehind: versionsBehind(statement.version, chain),
      acceptedAt: (statement.readAt ?? statement.createdAt).toISOString(),
      takesAll: statement.takesAll,
      taken: statement.taken,
      refused: statement.refused.map((refused) => ({
        id: refused,
        reason: whyRefused(statement, refused),
      })),
    })),
  };
}
