import type { CoverageOverview, CoverageRow, SystemHead } from '~/contracts/coverage';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { systemById } from '~/domain/crosswalk/catalogue';
import { nextPair, type Pair } from '~/domain/crosswalk/coverage';
import type { ReferenceSystem } from '~/domain/crosswalk/system';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import type { LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { Labels } from '~/usecases/taxonomies/draw-categories';
import { renderingsOf } from '~db/repositories/categories.server';
import { readCoverage } from './team-coverage.server';

export const headOf = ({ codes: _, ...head }: ReferenceSystem): SystemHead => head;

const labelsOf = async ({ db }: Deps, taxonomyId: string) =>
  new Labels(await renderingsOf(db, { taxonomyId }));

/** For those who work on a taxonomy: how far the looking has come, system by system. */
export async function loadCoverage(
  deps: Deps,
  { taxonomyId }: TaxonomyScope,
  language: LanguageTag,
): Promise<CoverageOverview> {
  const [{ categories, systems }, labels] = await Promise.all([
    readCoverage(deps.db, taxonomyId),
    labelsOf(deps, taxonomyId),
  ]);
  return {
    categories: categories.length,
    systems: systems.map(({ system, matched, noMatch, notLookedAt }) => ({
      ...headOf(system),
      ...{ matched, noMatch, notLookedAt },
    })),
    unnamed: categories
      .filter(({ naming }) => naming === 'unnamed')
      .map(({ id }) => ({ id, label: labels.in(language, id) })),
  };
}

/** The categories in one system, each with what was found. */
export async function loadSystemCoverage(
  deps: Deps,
  { taxonomyId }: TaxonomyScope,
  { system: id, language }: { readonly system: string; readonly language: LanguageTag },
): Promise<Result<{ system: SystemHead; rows: CoverageRow[] }, Refusal<'not-found'>>> {
  const system = systemById(id);
  if (!system) return refuse('not-found');
  const [{ categories }, labels] = await Promise.all([
    readCoverage(deps.db, taxonomyId),
    labelsOf(deps, taxonomyId),
  ]);
  const rows = categories.flatMap((category): CoverageRow[] => {
    const cell = category.cells.find((one) => one.system === id);
    if (!cell) return [];
    const label = labels.in(language, category.id);
    const matches = cell.matches.map(({ predicate, object, objectLabel }) => ({
      ...{ predicate, object, objectLabel },
    }));
    return [{ id: category.id, label, state: cell.state, matches }];
  });
  return ok({ system: headOf(system), rows });
}

/** What to look at next; `undefined` when everything has been looked at. */
export async function findNextPair(
  { db }: Deps,
  { taxonomyId }: TaxonomyScope,
  wish: { readonly after?: Pair; readonly system?: string },
): Promise<Pair | undefined> {
  return nextPair(await readCoverage(db, taxonomyId), wish);
}
