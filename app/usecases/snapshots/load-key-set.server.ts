import { type PublicKey, publicKeySchema } from '~/contracts/release/public-key';
import type { Deps } from '~/usecases/deps';
import { readKeys } from '~db/repositories/instance-keys.server';
import { publicKeyPrefix } from './public-keys';

/** `/.well-known/jwks.json`: the present key first, then every other one that ever signed, so that old releases stay verifiable. */
export async function loadKeySet(
  deps: Pick<Deps, 'db' | 'signer'>,
): Promise<{ readonly keys: PublicKey[] }> {
  const kept = await readKeys(deps.db, publicKeyPrefix);
  const current = deps.signer.publicKey;
  const earlier = kept
    .map((value) => publicKeySchema.parse(value))
    .filter(({ kid }) => kid !== current.kid);
  return { keys: [current, ...earlier] };
}
