import { networkInterfaces } from 'node:os';
import type { Environment } from './env';

/**
 * The address people are given: `PUBLIC_URL`, else the host and port listened on. Where the server
 * listens on all addresses, the first of this machine on the local network, which a phone in the room can reach.
 */
export function baseUrlOf({ publicUrl, host, port }: Environment): string {
  return publicUrl ?? `http://${bracketed(isWildcard(host) ? lanAddress() : host)}:${port}`;
}

/** Only this machine can open what it serves. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

const isWildcard = (host: string): boolean => host === '0.0.0.0' || host === '::';

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

function lanAddress(): string {
  const found = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  return found?.address ?? '127.0.0.1';
}
