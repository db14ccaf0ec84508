import { uuid } from '~/contracts/text';
import type { AccountScope, TaxonomyRole } from '~/domain/access/scopes';
import { roleOf } from '~/usecases/accounts/find-taxonomy-role.server';
import type { Deps } from '~/usecases/deps';
import { sessionById } from '~db/repositories/sessions.server';
import { taxonomyById } from '~db/repositories/taxonomies.server';

interface SessionAndRole {
  readonly sessionId: string;
  readonly sessionCode: string;
  readonly taxonomyId: string;
  readonly taxonomySlug: string;
  readonly role: TaxonomyRole;
}

/** A session with the role somebody has in its taxonomy; nothing for a stranger, as for an id nobody has. */
export async function findSessionRole(
  deps: Deps,
  scope: AccountScope,
  id: string,
): Promise<SessionAndRole | undefined> {
  if (!uuid.safeParse(id).success) return undefined;
  const session = await sessionById(deps.db, id);
  if (!session) return undefined;
  const taxonomy = await taxonomyById(deps.db, session.taxonomyId);
  const role = await roleOf(deps, scope, session.taxonomyId);
  if (!taxonomy || !role) return undefined;
  return {
    sessionId: session.id,
    sessionCode: session.code,
    taxonomyId: taxonomy.id,
    taxonomySlug: taxonomy.slug,
    role,
  };
}
