/** Digits and capitals that nobody mixes up when reading aloud or writing by hand: no 0, O, 1, I, L, U. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const joinCodeLength = 6;
/** Single-use codes on slips of paper (S7); longer, because each one is worth a vote. */
export const slipCodeLength = 8;

export const receiptAlphabet = '0123456789';
export const receiptLength = 16;

/**
 * A join or slip code as it was typed, in its one form: capitals and digits without spaces and hyphens. Digits of any script
 * count, since phones set to Arabic, Persian or Bengali type their own. Text of any other length gives a code that nobody has.
 */
export const normaliseCode = (typed: string): string =>
  withWesternDigits(typed.slice(0, 60))
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');

/** The sixteen digits of a receipt as typed; `undefined` when there are more or fewer. */
export function normaliseReceipt(typed: string): string | undefined {
  const digits = withWesternDigits(typed.slice(0, 80)).replace(/\D/g, '');
  return digits.length === receiptLength ? digits : undefined;
}

/** Sixteen digits in four groups, as they are shown and written down. */
export const formatReceipt = (receipt: string): string => receipt.replace(/(\d{4})(?=\d)/g, '$1 ');

/** A slip's code in two groups of four. */
export const formatSlipCode = (code: string): string => code.replace(/^(.{4})/, '$1-');

/** Every decimal digit of Unicode as 0–9. Blocks of digits begin at multiples of ten below their zero. */
function withWesternDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** Digits of one script stand in a row from zero to nine: the distance to the first of the row is the value. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return value;
}
