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
  });
});

describe('receipts', () => {
  it.each([
    ['1234 5678 9012 3456', '1234567890123456'],
    ['1234-5678-9012-3456', '1234567890123456'],
    ['١٢٣٤ ٥٦٧٨ ٩٠١٢ ٣٤٥٦', '1234567890123456'],
    ['123456789012345', undefined],
    ['12345678901234567', undefined],
    ['', undefined],
  ])('S5 %j is read as %j', (typed, receipt) => {
    expect(normaliseReceipt(typed)).toBe(receipt);
  });

  it('S5 are shown in groups of four', () => {
    expect(formatReceipt('0123456789012345')).toBe('0123 4567 8901 2345');
  });
});
