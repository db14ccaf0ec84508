import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, importPKCS8 } from 'jose';
import { publicKeySchema } from '~/contracts/release/public-key';
import { signDetached } from '~/exports/manifest-signature';
import type { Signer } from '~/usecases/deps';

/** A fresh Ed25519 private key, PKCS #8 PEM. */
export const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Signs with the key of a PKCS #8 PEM. The key's id is made of the key itself, so it is the same everywhere. */
export async function createSigner(pem: string): Promise<Signer> {
  const privateKey = await importPKCS8(pem, 'EdDSA');
  const { x } = await exportJWK(createPublicKey(pem));
  const bare = { kty: 'OKP', crv: 'Ed25519', x };
  const keyId = await calculateJwkThumbprint(bare);
  return {
    publicKey: publicKeySchema.parse({ ...bare, kid: keyId, alg: 'EdDSA', use: 'sig' }),
    sign: (bytes) => signDetached(bytes, { keyId, privateKey }),
  };
}
