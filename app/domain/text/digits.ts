const decimalDigit = /\p{Nd}/u;
const everyDecimalDigit = /\p{Nd}/gu;

/**
 * Writes every decimal digit of any script as 0 to 9 (`٤٢` → `42`), since phone keyboards give their own.
 * Length in UTF-16 units may change for digits outside the basic plane.
 */
export const asciiDigits = (text: string): string =>
  text.replace(everyDecimalDigit, (digit) => String(digitValue(digit)));

/** Unicode keeps the ten digits of a script in order and unbroken: the value is the distance to the start of the run. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (decimalDigit.test(String.fromCodePoint(point - before - 1))) before += 1;
  // Some scripts follow right upon each other: their runs are twenty or fifty long.
  return before % 10;
}
