import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Ids } from '~/usecases/deps';

/** RFC 9562 UUIDv7: 48 bits of milliseconds, then random bits. */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  const bytes = Buffer.from(random.subarray(0, 16));
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

export const ids: Ids = {
  uuid: () => uuidV7(Date.now(), randomBytes(16)),
  random: () => randomUUID(),
  token: (bytes) => randomBytes(bytes).toString('base64url'),
  code: (alphabet, length) =>
    Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(''),
};
