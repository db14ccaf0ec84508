import { redirect } from '@remix-run/node';
import { pairPath, readNext } from '~/contracts/coverage-queue';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import { findNextPair } from '~/usecases/crosswalk/load-coverage.server';

/** Leads to the next category and system that nobody has held against each other, or back when there is none. */
export const loader = reading(inTaxonomy('map-categories'), async ({ deps, scope, url }) => {
  const { queue, after, said } = readNext(url.searchParams);
  const base = `/f/taxonomies/${scope.taxonomySlug}/coverage`;
  const system = queue === 'all' ? undefined : queue;
  const next = await findNextPair(deps, scope, { after, system });
  if (next) return ok(redirect(pairPath(base, { ...next, queue }, said)));
  const query = url.searchParams.get('said');
  return ok(redirect(query === null ? base : `${base}?${new URLSearchParams({ said: query })}`));
});
