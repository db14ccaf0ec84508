import { describe, expect, it } from 'vitest';
import { chooseEncoding, matchesEtag, prefersJson } from './http-negotiation';

describe('content encoding', () => {
  it.each([
    [null, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.1, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['identity', 'identity'],
    ['gzip;q=0.5, identity', 'identity'],
    ['BR', 'br'],
    ['br;q=x', 'identity'],
    ['identity;q=0', 'identity'],
  ])('for %s it is %s', (header, expected) => {
    expect(chooseEncoding(header, ['br', 'gzip', 'identity'])).toBe(expected);
  });

  it('is only what exists', () => {
    expect(chooseEncoding('br, gzip', ['gzip', 'identity'])).toBe('gzip');
  });
});

describe('entity tags', () => {
  const etags = ['"a"', '"a-br"'];
  it.each([
    [null, false],
    ['"a"', true],
    ['"b", W/"a-br"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
  ])('%s matches: %s', (header, expected) => {
    expect(matchesEtag(header, etags)).toBe(expected);
  });
});

it.each([
  [null, false],
  ['*/*', false],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', false],
  ['application/json', true],
  ['application/ld+json;q=0.9, text/html;q=0.5', true],
  ['application/json;q=0.2, text/html', false],
])('%s asks for data: %s', (header, expected) => {
  expect(prefersJson(header)).toBe(expected);
});
