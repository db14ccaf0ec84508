import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { CompactSign, type CryptoKey, calculateJwkThumbprint, exportJWK, importPKCS8 } from 'jose';
import { publicKeySchema } from '~/contracts/release/public-key';
import type { Signer } from '~/usecases/deps';

/** A fresh Ed25519 private key, PKCS #8 PEM. */
export const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

interface SigningKey {
  readonly keyId: string;
  readonly privateKey: CryptoKey;
}

/** A compact JWS with the payload left out (RFC 7515, appendix F). The same key and bytes give the same signature. */
async function signDetached(bytes: Uint8Array, key: SigningKey): Promise<string> {
  const signer = new CompactSign(bytes).setProtectedHeader({ alg: 'EdDSA', kid: key.keyId });
  const [header, , signature] = (await signer.sign(key.privateKey)).split('.');
  return `${header}..${signature}`;
}

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
