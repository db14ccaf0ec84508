import { describe, expect, it } from 'vitest';
import { asciiDigits } from './digits';

describe('asciiDigits', () => {
  it.each([
    ['0123456789', '0123456789'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['०१२३४५६७८९', '0123456789'],
    ['০১২৩৪৫৬৭৮৯', '0123456789'],
    ['０１２３４５６７８９', '0123456789'],
    ['𝟎𝟗𝟘𝟡', '0909'],
    ['𞥐𞥙', '09'],
    ['a٤b', 'a4b'],
    ['½ ² 六', '½ ² 六'],
  ])('S5 reads %s as %s', (text, expected) => {
    expect(asciiDigits(text)).toBe(expected);
  });

  it('S5 every script has its digits in order', () => {
    const digits = Array.from({ length: 0x20000 }, (_, point) => point)
      .filter((point) => point < 0xd800 || point > 0xdfff)
      .map((point) => String.fromCodePoint(point))
      .filter((character) => /\p{Nd}/u.test(character));
    expect(digits.length % 10).toBe(0);
    digits.forEach((digit, index) => {
      expect(asciiDigits(digit)).toBe(String(index % 10));
    });
  });
});
