import type { TaxonomyScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { type Member, membersOf } from '~db/repositories/taxonomies.server';

/** Who has which role in a taxonomy. */
export const loadMembers = (
  deps: Deps,
  { taxonomyId }: TaxonomyScope,
): Promise<readonly Member[]> => membersOf(deps.db, taxonomyId);
