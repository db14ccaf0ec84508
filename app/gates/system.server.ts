import type { HostScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { findTaxonomy } from '~/usecases/taxonomies/find-taxonomy.server';
import { mintHost, mintSystem } from './mint.server';

/** For scripts that the host runs and for queued jobs: nobody is behind them but the instance itself. */
export const systemScope = mintSystem();

/** The host at work within the taxonomy of a slug. */
export async function hostIn(deps: Deps, slug: string): Promise<Result<HostScope>> {
  const found = await findTaxonomy(deps, slug);
  return found ? ok(mintHost(found)) : refuse('not-found', { field: 'taxonomy' });
}
