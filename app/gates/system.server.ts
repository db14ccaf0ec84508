import type { HostScope, PublicScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { findPublishedTaxonomy } from '~/usecases/snapshots/find-published-taxonomy.server';
import { findTaxonomy } from '~/usecases/taxonomies/find-taxonomy.server';
import { mintHost, mintPublic, mintSystem } from './mint.server';

/** For scripts that the host runs and for queued jobs: nobody is behind them but the instance itself. */
export const systemScope = mintSystem();

/** The host at work within the taxonomy of a slug. */
export async function hostIn(deps: Deps, slug: string): Promise<Result<HostScope>> {
  const found = await findTaxonomy(deps, slug);
  return found ? ok(mintHost(found)) : refuse('not-found', { field: 'taxonomy' });
}

/** What anyone may read of the taxonomy of a slug, for scripts. */
export async function publishedIn(deps: Deps, slug: string): Promise<Result<PublicScope>> {
  const found = await findPublishedTaxonomy(deps, slug);
  return found ? ok(mintPublic(found)) : refuse('nothing-to-mirror', { field: 'taxonomy' });
}
