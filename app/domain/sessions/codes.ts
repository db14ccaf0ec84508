import { asciiDigits } from '../text/digits';

/**
 * Digits and consonants that nobody mixes up when reading aloud or writing by hand; without vowels, a code spells no word
 * that nobody wants to read out. Six of them are 244 million codes.
 */
export const codeAlphabet = '23456789CDFGHJKMNPQRTVWXY';
export const joinCodeLength = 6;
/** Single-use codes on slips of paper (S7); longer, because each one is worth a vote. */
export const slipCodeLength = 8;

/** Letters outside the alphabet that people read where a digit stands. */
const lookAlikes: Readonly<Record<string, string>> = { S: '5', Z: '2', B: '8' };

export const receiptLength = 16;

/**
 * A join or slip code as it was typed, in its one form: capitals and digits without spaces and hyphens. Digits of any script
 * count, since phones set to Arabic, Persian or Bengali type their own, and so does an S read for a 5. Text of any other length gives a code that nobody has.
 */
export const normaliseCode = (typed: string): string =>
  asciiDigits(typed.slice(0, 60).normalize('NFKC'))
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[SZB]/g, (letter) => lookAlikes[letter] ?? letter);

/** The sixteen digits of a receipt as typed; `undefined` when there are more or fewer. */
export function normaliseReceipt(typed: string): string | undefined {
  const digits = asciiDigits(typed.slice(0, 80).normalize('NFKC')).replace(/\D/g, '');
  return digits.length === receiptLength ? digits : undefined;
}

/** Sixteen digits in four groups, as they are shown and written down. */
export const formatReceipt = (receipt: string): string => receipt.replace(/(\d{4})(?=\d)/g, '$1 ');

/** A slip's code in two groups of four. */
export const formatSlipCode = (code: string): string => code.replace(/^(.{4})/, '$1-');
