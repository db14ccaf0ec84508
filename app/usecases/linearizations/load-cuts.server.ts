import type { CutOverview } from '~/contracts/linearizations';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { coverOf } from '~/domain/taxonomy/linearization';
import type { Deps } from '~/usecases/deps';
import { linearizationsOf } from '~db/repositories/linearizations.server';
import { readCutGround } from './cut-ground.server';

/** The cuts of a taxonomy, each with how much of the list it reaches. */
export async function loadCuts(deps: Deps, { taxonomyId }: TaxonomyScope): Promise<CutOverview[]> {
  const rows = await linearizationsOf(deps.db, taxonomyId);
  if (rows.length === 0) return [];
  const { nodes } = await readCutGround(deps.db, taxonomyId);
  return rows.map(({ slug, purpose, most, keys }) => {
    const { classes, uncovered } = coverOf(nodes, keys);
    return { slug, purpose, most, classes: classes.length, uncovered: uncovered.length };
  });
}
