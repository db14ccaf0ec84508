import ipaddr from 'ipaddr.js';

/** A range of addresses: its first, and how many leading bits all of them share. */
export type AddressRange = ReturnType<typeof ipaddr.parseCIDR>;

/** All of IPv6 that is given out on the public internet (RFC 4291 §2.4); what was never given out is no place to call. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** `10.1.2.3`, `10.2.0.0/16` and `fd00::/8`, separated by commas; undefined where one of them is nothing of the kind. */
export function parseRanges(text: string): AddressRange[] | undefined {
  const ranges = text.split(',').map((part) => parseRange(part.trim()));
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

function parseRange(text: string): AddressRange | undefined {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return [ipaddr.IPv4.parse(text), 32];
  return ipaddr.IPv6.isValid(text) ? [ipaddr.IPv6.parse(text), 128] : undefined;
}

/** `allowed`: in one of the host's own ranges. `private`: anything that is not surely public. */
export type Reach = 'allowed' | 'public' | 'private';

/** Where an address leads. One of IPv4 that is written as IPv6 (`::ffff:10.0.0.1`) is what it stands for. */
export function reachOf(address: string, allowed: readonly AddressRange[]): Reach {
  if (!ipaddr.isValid(address)) return 'private';
  const parsed = ipaddr.process(address);
  if (allowed.some((range) => isWithin(parsed, range))) return 'allowed';
  if (parsed.range() !== 'unicast') return 'private';
  return parsed.kind() === 'ipv4' || isWithin(parsed, globalUnicast) ? 'public' : 'private';
}

const isWithin = (address: ReturnType<typeof ipaddr.process>, range: AddressRange): boolean =>
  address.kind() === range[0].kind() && address.match(range);
