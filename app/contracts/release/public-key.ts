import { z } from 'zod';

/** The public half of a signing key as JWK (RFC 8037); `kid` is its thumbprint (RFC 7638). */
export const publicKeySchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  kid: z.string().min(1).max(200),
  alg: z.literal('EdDSA'),
  use: z.literal('sig'),
});

export type PublicKey = z.infer<typeof publicKeySchema>;
