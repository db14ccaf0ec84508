/** What is wrong with a signature: its form, a key that nobody published, or that it does not fit the bytes. */
export type SignatureFault = 'malformed' | 'unknown-key' | 'wrong-signature';

interface Key {
  readonly kid: string | undefined;
  readonly x: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The Ed25519 keys of a JWK Set (RFC 8037); nothing where it is none. */
const keysIn = (jwks: unknown): Key[] | undefined => {
  if (!isObject(jwks) || !Array.isArray(jwks.keys)) return undefined;
  return jwks.keys.flatMap((key: unknown) =>
    isObject(key) && key.kty === 'OKP' && key.crv === 'Ed25519' && typeof key.x === 'string'
      ? [{ kid: typeof key.kid === 'string' ? key.kid : undefined, x: key.x }]
      : [],
  );
};

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(base64url, 'base64url'));

const headerIn = (part: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const header: unknown = JSON.parse(new TextDecoder().decode(bytesOf(part)));
    return isObject(header) ? header : undefined;
  } catch {
    return undefined;
  }
};

const isSignedBy = async (key: Key, signature: string, signed: string): Promise<boolean> => {
  try {
    const raw = await crypto.subtle.importKey('raw', bytesOf(key.x), 'Ed25519', false, ['verify']);
    const message = new TextEncoder().encode(signed);
    return await crypto.subtle.verify('Ed25519', raw, bytesOf(signature), message);
  } catch {
    return false;
  }
};

/**
 * Checks a detached JWS (RFC 7515, appendix F) over `bytes` against a JWK Set. Only EdDSA with Ed25519 is accepted; `none`
 * and keyed hashes are refused with `wrong-signature`. Gives the key's id when it is right. Needs nothing but Web Crypto:
 * the verifier that instances serve is made of it.
 */
export const verifyDetached = async (
  bytes: Uint8Array,
  { jws, jwks }: { readonly jws: string; readonly jwks: unknown },
): Promise<{ readonly keyId: string } | { readonly fault: SignatureFault }> => {
  const keys = keysIn(jwks);
  const [protectedPart, payload, signature, ...rest] = jws.trim().split('.');
  const header = headerIn(protectedPart ?? '');
  if (!keys || !header || payload !== '' || signature === undefined || rest.length > 0) {
    return { fault: 'malformed' };
  }
  if (header.alg !== 'EdDSA' || header.crit !== undefined) return { fault: 'wrong-signature' };
  const key = keys.find(({ kid }) => kid === header.kid);
  if (!key) return { fault: 'unknown-key' };
  const signed = `${protectedPart}.${Buffer.from(bytes).toString('base64url')}`;
  const isRight = await isSignedBy(key, signature, signed);
  return isRight ? { keyId: key.kid ?? '' } : { fault: 'wrong-signature' };
};
