import { may } from '~/domain/access/policies';
import type { AccountScope } from '~/domain/access/scopes';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { type SessionOverview, sessionsOfAccount } from '~db/repositories/sessions.server';
import { allTaxonomies, taxonomiesOfAccount } from '~db/repositories/taxonomies.server';

interface Home {
  readonly sessions: readonly SessionOverview[];
  readonly taxonomies: readonly {
    readonly slug: string;
    readonly title: LanguageMap;
    readonly mayOpenSession: boolean;
  }[];
}

/** What a facilitator comes back to: the own sessions, newest first, and the taxonomies to open one on. */
export async function loadHome(deps: Deps, scope: AccountScope): Promise<Home> {
  const [sessions, own, all] = await Promise.all([
    sessionsOfAccount(deps.db, { accountId: scope.accountId, everywhere: scope.isOperator }),
    taxonomiesOfAccount(deps.db, scope.accountId),
    scope.isOperator ? allTaxonomies(deps.db) : [],
  ]);
  const roles = new Map(own.map(({ id, role }) => [id, role]));
  const taxonomies = (scope.isOperator ? all : own).map(({ id, slug, title }) => ({
    slug,
    title,
    mayOpenSession: may(roles.get(id) ?? 'owner', 'open-session'),
  }));
  return { sessions, taxonomies };
}
