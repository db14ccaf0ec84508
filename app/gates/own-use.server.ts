import type { UseScope } from '~/domain/access/scopes';
import { ok, refuse } from '~/domain/result';
import { findOwnUse } from '~/usecases/uses/load-own-use.server';
import type { Proof } from './gate.server';
import { mintUse } from './mint.server';
import { inPublished } from './published.server';

/** Whoever holds the private link of a registered use, `params.token`. */
export const ownUse: Proof<UseScope> = async (visit) => {
  const published = await inPublished(visit);
  if (!published.ok) return published;
  const use = await findOwnUse(visit.deps, published.value, visit.params.token ?? '');
  return use ? ok(mintUse({ ...use, published: published.value })) : refuse('not-found');
};
