import { describe, expect, it } from 'vitest';
import { chooseEncoding, matchesEtag, preferredType } from './http-negotiation';

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

describe('media type', () => {
  it.each([
    [null, 'text/html'],
    ['*/*', 'text/html'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['application/json', 'application/json'],
    ['application/ld+json;q=0.9, text/html;q=0.5', 'application/ld+json'],
    ['application/json;q=0.2, text/html', 'text/html'],
    ['text/turtle, */*;q=0.1', 'text/turtle'],
    ['text/*', 'text/html'],
    ['application/*', 'application/json'],
    ['text/html;q=0, */*', 'application/json'],
    ['application/json;q=0.5, application/ld+json;q=0.6;v=1', 'application/ld+json'],
    ['APPLICATION/JSON', 'application/json'],
    ['application/json;q=x', 'text/html'],
    ['image/png', 'text/html'],
  ])('for %s it is %s', (header, expected) => {
    const types = ['text/html', 'application/json', 'application/ld+json', 'text/turtle'] as const;
    expect(preferredType(header, types)).toBe(expected);
  });
});
