import fc from 'fast-check';
import { canonicalize } from 'json-canonicalize';
import { describe, expect, it } from 'vitest';
import { canonicalText, NotCanonicalError, sameCanonical } from './canonical';

describe('R3 canonical JSON (RFC 8785)', () => {
  it('gives the sample of the standard', () => {
    const sample = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalText(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('agrees with the library on any JSON, and gives what parses back to it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(canonicalText(plain)).toBe(canonicalize(plain));
        expect(JSON.parse(canonicalText(plain))).toEqual(plain);
      }),
    );
  });

  it('sorts members by UTF-16 code units and leaves absent ones out', () => {
    expect(canonicalText({ '\ufb33': 1, '\u{1f600}': 2, 10: 3, 9: 4, a: undefined })).toBe(
      '{"10":3,"9":4,"😀":2,"\ufb33":1}',
    );
  });

  it('writes one object that appears twice, twice', () => {
    const shared: string[] = [];
    expect(canonicalText({ a: shared, ab: shared })).toBe('{"a":[],"ab":[]}');
  });

  it.each([
    ['a lone surrogate', { text: '\ud83d' }, '/text'],
    ['a lone surrogate in a name', { '\udc00': 1 }, ''],
    ['NaN', [0, Number.NaN], '/1'],
    ['infinity', { a: { b: Number.POSITIVE_INFINITY } }, '/a/b'],
    ['an absent item of a list', [undefined], '/0'],
    ['a date', new Date(0), ''],
    ['a map', { a: new Map() }, '/a'],
  ])('refuses %s and says where', (_, value, path) => {
    expect(() => canonicalText(value)).toThrow(NotCanonicalError);
    expect(() => canonicalText(value)).toThrow(expect.objectContaining({ path }));
  });

  it('compares by content', () => {
    expect(sameCanonical({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(sameCanonical(undefined, null)).toBe(false);
    expect(sameCanonical(undefined, undefined)).toBe(true);
  });
});
