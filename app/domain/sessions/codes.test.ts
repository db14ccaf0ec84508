<<<<<<< HEAD

import { describe, expect, it } from 'vitest';
import {
  codeAlphabet,
  formatReceipt,
  formatSlipCode,
  normaliseCode,
  normaliseReceipt,
} from './codes';

describe('codes that people type', () => {
  it.each([
    ['k7m-2qx', 'K7M2QX'],
    [' k7m 2qx\n', 'K7M2QX'],
    ['Ｋ７Ｍ２ＱＸ', 'K7M2QX'],
    ['K٧M٢QX', 'K7M2QX'],
    ['K۷M۲QX', 'K7M2QX'],
    ['K৭M২QX', 'K7M2QX'],
    ['sKzMbX', '5K2M8X'],
    ['', ''],
    ['🙂', ''],
  ])('S5 %j is read as %j', (typed, code) => {
    expect(normaliseCode(typed)).toBe(code);
  });

  it('S5 are drawn from characters that cannot be mixed up', () => {
    expect(codeAlphabet).not.toMatch(/[01OILUSZBAE]/);
    expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length);
    expect(normaliseCode(codeAlphabet)).toBe(codeAlphabet);
  });

  it('S7 a slip code is shown in two groups', () => {
    expect(formatSlipCode('K7M2QX9H')).toBe('K7M2-QX9H');
    expect(normaliseCode(formatSlipCode('K7M2QX9H'))).toBe('K7M2QX9H');
=======
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatJoinCode,
  joinCodeAlphabet,
  makeJoinCode,
  type Pick,
  parseJoinCode,
} from './join-code';
import { formatReceipt, makeReceipt, parseReceipt } from './receipt';

/** Picks what a list of numbers says, round and round. */
const picking =
  (numbers: readonly number[]): Pick =>
  (below) => {
    picked += 1;
    return (numbers[picked % numbers.length] ?? 0) % below;
  };
let picked = 0;
const anyPick = fc.array(fc.nat(), { minLength: 1 }).map(picking);

describe('join codes', () => {
  it.each([
    ['7km2px', '7KM2PX'],
    [' 7KM-2PX ', '7KM2PX'],
    ['7KM 2PX', '7KM2PX'],
    ['OILZSB', '011258'],
    ['oilzsb', '011258'],
    ['٧KM٢PX', '7KM2PX'],
    ['７ＫＭ２ＰＸ', '7KM2PX'],
    ['\u200f7KM2PX\u200e', '7KM2PX'],
  ])('S5 reads %j as %s', (text, code) => {
    expect(parseJoinCode(text)).toEqual({ ok: true, value: code });
  });

  it.each(['', '7KM2P', '7KM2PXX', '7KM2PA', '7KM2P!', 'ሀሁሂሃሄህ', 'x'.repeat(100_000)])(
    'S5 refuses %j',
    (text) => {
      expect(parseJoinCode(text).ok).toBe(false);
    },
  );

  it('S5 every code reads back from how it is shown', () => {
    fc.assert(
      fc.property(anyPick, (pick) => {
        const code = makeJoinCode(pick);
        expect(parseJoinCode(formatJoinCode(code).toLowerCase())).toEqual({
          ok: true,
          value: code,
        });
      }),
    );
  });

  it('S5 has no look-alikes and no vowels', () => {
    expect(joinCodeAlphabet).not.toMatch(/[OILZSBAEU]/);
    expect(new Set(joinCodeAlphabet).size).toBe(joinCodeAlphabet.length);
>>>>>>> 5fe33b8 (Know what each phase allows, and read codes and receipts as people type them)
  });
});

describe('receipts', () => {
<<<<<<< HEAD
  it.each([
    ['1234 5678 9012 3456', '1234567890123456'],
    ['1234-5678-9012-3456', '1234567890123456'],
    ['١٢٣٤ ٥٦٧٨ ٩٠١٢ ٣٤٥٦', '1234567890123456'],
    ['123456789012345', undefined],
    ['12345678901234567', undefined],
    ['', undefined],
  ])('S5 %j is read as %j', (typed, receipt) => 
    expect(normaliseReceipt(typed)).toBe(receipt););

  it('S5 are shown in groups of four', () => {
    expect(formatReceipt('0123456789012345')).toBe('0123 4567 8901 2345');
=======
  it('S5 are sixteen digits in groups of four, the last a check digit', () => {
    const receipt = makeReceipt((below) => below - 1);
    expect(receipt).toBe('9999999999999995');
    expect(formatReceipt(receipt)).toBe('9999 9999 9999 9995');
    expect(parseReceipt('4539 1488 0343 6467').ok).toBe(true);
  });

  it('S5 every receipt reads back from how it is shown', () => {
    fc.assert(
      fc.property(anyPick, (pick) => {
        const receipt = makeReceipt(pick);
        expect(parseReceipt(formatReceipt(receipt))).toEqual({ ok: true, value: receipt });
      }),
    );
  });

  it('S5 one wrong digit is seen', () => {
    fc.assert(
      fc.property(anyPick, fc.nat({ max: 15 }), fc.integer({ min: 1, max: 9 }), (pick, at, by) => {
        const receipt = makeReceipt(pick);
        const wrong = String((Number(receipt.charAt(at)) + by) % 10);
        expect(parseReceipt(receipt.slice(0, at) + wrong + receipt.slice(at + 1))).toMatchObject({
          refusal: { code: 'receipt-mistyped' },
        });
      }),
    );
  });

  it.each(['', '1234', '4539 1488 0343 64671', 'abcd efgh ijkl mnop', '1'.repeat(10_000)])(
    'S5 refuses %j',
    (text) => {
      expect(parseReceipt(text)).toMatchObject({ refusal: { code: 'receipt-malformed' } });
    },
  );

  it('S5 reads digits of other scripts', () => {
    expect(parseReceipt('٤٥٣٩ ١٤٨٨ ٠٣٤٣ ٦٤٦٧')).toEqual({ ok: true, value: '4539148803436467' });
>>>>>>> 5fe33b8 (Know what each phase allows, and read codes and receipts as people type them)
  });
});
