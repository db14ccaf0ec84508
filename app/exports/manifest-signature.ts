import { compactVerify, createLocalJWKSet, errors } from 'jose';
import { z } from 'zod';

const keySet = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional() })).max(1_000),
});

/** What is wrong with a signature: its form, a key that nobody published, or that it does not fit the bytes. */
export type SignatureFault = 'malformed' | 'unknown-key' | 'wrong-signature';

/**
 * Checks a detached JWS over `bytes` against a JWK Set. Only EdDSA is accepted; `none` and keyed hashes are refused
 * with `wrong-signature`. Gives the key's id when it is right.
 */
export const verifyDetached = async (
  bytes: Uint8Array,
  { jws, jwks }: { readonly jws: string; readonly jwks: unknown },
): Promise<{ readonly keyId: string } | { readonly fault: SignatureFault }> => {
  const keys = keySet.safeParse(jwks);
  const [header, payload, signature, ...rest] = jws.trim().split('.');
  if (!keys.success || !header || payload !== '' || !signature || rest.length > 0) {
    return { fault: 'malformed' };
  }
  const whole = `${header}.${Buffer.from(bytes).toString('base64url')}.${signature}`;
  try {
    const { protectedHeader } = await compactVerify(whole, createLocalJWKSet(keys.data), {
      algorithms: ['EdDSA'],
    });
    return { keyId: protectedHeader.kid ?? '' };
  } catch (error) {
    return { fault: error instanceof errors.JWKSNoMatchingKey ? 'unknown-key' : 'wrong-signature' };
  }
};
