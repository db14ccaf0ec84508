import type { UseAge, UseOverview, UseView } from '~/contracts/uses';
import type { PublicScope } from '~/domain/access/scopes';
import { newestFinal } from '~/domain/snapshots/version';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { versionsBehind, whyRefused } from '~/domain/uses/use';
import type { Deps } from '~/usecases/deps';
import { loadComparison } from '~/usecases/snapshots/load-comparison.server';
import { languageOfOrigin, originalFirst } from '~/usecases/snapshots/original-first';
import { readSnapshot } from '~/usecases/snapshots/read-snapshot.server';
import { releasesOf } from '~db/repositories/snapshots.server';
import type { StatementRow } from '~db/repositories/uses.server';

type Reading = Pick<Deps, 'db'>;
type Place = Pick<PublicScope, 'taxonomyId'>;

/** Works out how old uses are; the chain is read once. */
export async function ageReader(
  deps: Reading,
  scope: Place,
): Promise<(statement: StatementRow) => Promise<UseAge>> {
  const releases = await releasesOf(deps.db, scope.taxonomyId);
  const versions = releases.map(({ version }) => version);
  const newest = newestFinal(versions);
  return async ({ version, taken }) => {
    const behind = versionsBehind(version, versions);
    const to = behind > 0 ? newest : undefined;
    const compared =
      to === undefined ? undefined : await loadComparison(deps, scope, { from: version, to });
    if (to === undefined || !compared?.ok) return { version, behind, since: undefined };
    const { level, entries } = compared.value.changes;
    const changed = new Set(entries.map(({ id }) => id));
    const touched = taken.filter((id) => changed.has(id)).length;
    return { version, behind, since: { to, level, touched } };
  };
}

/** A use as a list of them shows it. */
export const overviewOf = (statement: StatementRow, age: UseAge): UseOverview => {
  const { useId: id, name, url, purpose, language, taken, refused } = statement;
  return {
    ...{ id, name, purpose, language, age },
    url: url ?? undefined,
    taken: taken.length,
    refused: refused.length,
  };
};

/** A use with its categories by name, in the words of the version that it uses. */
export async function viewUse(
  deps: Reading,
  { taxonomyId }: Place,
  { statement, age }: { readonly statement: StatementRow; readonly age: UseAge },
): Promise<UseView> {
  const read = await readSnapshot(deps.db, { taxonomyId, version: statement.version });
  const labels = new Map(
    read?.snapshot.concepts.map((concept): [string, LanguageMap] => [
      concept.id,
      originalFirst(concept.prefLabel, languageOfOrigin(concept) ?? ''),
    ]),
  );
  const mention = (id: string) => ({ id, label: labels.get(id) ?? {} });
  return {
    ...overviewOf(statement, age),
    takenConcepts: statement.taken.map(mention),
    refusedConcepts: statement.refused.map((id) => ({
      ...mention(id),
      reason: whyRefused(statement, id),
    })),
  };
}
