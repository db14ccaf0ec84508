import { describe, expect, it } from 'vitest';
import { parseRanges, reachOf } from './network-addresses';

describe('addresses that a webhook may reach', () => {
  it.each([
    ['93.184.216.34', 'public', 'IPv4'],
    ['2606:2800:220:1::1', 'public', 'IPv6'],
    ['0.0.0.0', 'private', 'unspecified'],
    ['0.1.2.3', 'private', '“this network”'],
    ['10.0.0.1', 'private', 'private'],
    ['100.64.0.1', 'private', 'shared by a carrier'],
    ['100.127.255.254', 'private', 'shared by a carrier, the end'],
    ['127.0.0.1', 'private', 'loopback'],
    ['127.8.9.1', 'private', 'loopback, anywhere in it'],
    ['169.254.169.254', 'private', 'metadata of clouds'],
    ['172.16.0.1', 'private', 'private'],
    ['172.32.0.1', 'public', 'just after private'],
    ['192.0.2.1', 'private', 'documentation'],
    ['192.168.1.1', 'private', 'private'],
    ['198.18.0.1', 'private', 'benchmarks'],
    ['224.0.0.1', 'private', 'multicast'],
    ['255.255.255.255', 'private', 'broadcast'],
    ['::', 'private', 'unspecified'],
    ['::1', 'private', 'loopback'],
    ['::127.0.0.1', 'private', 'IPv4-compatible'],
    ['::ffff:127.0.0.1', 'private', 'IPv4-mapped loopback'],
    ['::ffff:a9fe:a9fe', 'private', 'IPv4-mapped metadata'],
    ['::ffff:93.184.216.34', 'public', 'IPv4-mapped public'],
    ['64:ff9b::7f00:1', 'private', 'translated to IPv4'],
    ['2002:7f00:1::', 'private', '6to4'],
    ['2001::1', 'private', 'Teredo'],
    ['2001:db8::1', 'private', 'documentation'],
    ['fc00::1', 'private', 'unique local'],
    ['fd00:ec2::254', 'private', 'metadata of clouds'],
    ['fe80::1', 'private', 'link-local'],
    ['fe80::1%eth0', 'private', 'link-local with its zone'],
    ['fec0::1', 'private', 'site-local'],
    ['ff02::1', 'private', 'multicast'],
    ['4000::1', 'private', 'never given out'],
    ['localhost', 'private', 'a name'],
    ['', 'private', 'nothing'],
  ])('%s is %s: %s', (address, reach) => {
    expect(reachOf(address, [])).toBe(reach);
  });

  it.each([
    ['127.0.0.1', '127.0.0.1', 'allowed'],
    ['127.0.0.2', '127.0.0.1', 'private'],
    ['::ffff:127.0.0.1', '127.0.0.1', 'allowed'],
    ['10.2.3.4', '192.168.0.0/16, 10.2.0.0/16', 'allowed'],
    ['10.3.3.4', '192.168.0.0/16, 10.2.0.0/16', 'private'],
    ['fd12::1', 'fd00::/8', 'allowed'],
    ['10.2.3.4', '::/0', 'private'],
  ])('%s with %s allowed is %s', (address, allowed, reach) => {
    expect(reachOf(address, parseRanges(allowed) ?? [])).toBe(reach);
  });

  it.each(['', 'localhost', '10.0.0.0/33', '10.1', '127.0.0.1,', 'fd00::/8 10.0.0.1'])(
    '“%s” is no list of ranges',
    (text) => {
      expect(parseRanges(text)).toBeUndefined();
    },
  );
});
