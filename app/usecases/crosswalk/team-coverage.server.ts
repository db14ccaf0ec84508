import { catalogue } from '~/domain/crosswalk/catalogue';
import { type CoverageMap, mapCoverage } from '~/domain/crosswalk/coverage';
import { activeStatuses, type CategoryStatus } from '~/domain/taxonomy/category';
import type { Executor } from '~db/client.server';
import { categoriesOf } from '~db/repositories/categories.server';

export const isActive = (status: CategoryStatus): boolean =>
  activeStatuses.some((active) => active === status);

/** The standing categories of a taxonomy against every system of the catalogue, as it is now. */
export async function readCoverage(db: Executor, taxonomyId: string): Promise<CoverageMap> {
  const categories = await categoriesOf(db, taxonomyId);
  return mapCoverage(
    categories.filter(({ status }) => isActive(status)),
    catalogue,
  );
}
