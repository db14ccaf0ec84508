import { operations } from '~/contracts/api/operations';
import { ok } from '~/domain/result';
import { operationLoader } from '~/gates/operation.server';
import { anyone } from '~/gates/proofs.server';
import { onlyReading } from '~/gates/public-resource.server';
import { loadKeySet } from '~/usecases/snapshots/load-key-set.server';

/** `/.well-known/jwks.json`: the keys that sign releases. */
export const loader = operationLoader(operations.getKeys, anyone, async ({ deps }) =>
  ok({ body: await loadKeySet(deps), maxAge: 300 }),
);

export const action = onlyReading;
