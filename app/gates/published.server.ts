import type { PublicScope } from '~/domain/access/scopes';
import { ok, refuse } from '~/domain/result';
import { findPublishedTaxonomy } from '~/usecases/snapshots/find-published-taxonomy.server';
import type { Proof } from './gate.server';
import { mintPublic } from './mint.server';

/** Anyone, within the published taxonomy of `params.slug`. A private one is as unknown as one that never was. */
export const inPublished: Proof<PublicScope> = async ({ deps, params }) => {
  const found = await findPublishedTaxonomy(deps, params.slug ?? '');
  return found ? ok(mintPublic(found)) : refuse('not-found');
};
