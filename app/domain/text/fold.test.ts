import { describe, expect, it } from 'vitest';
import { matchesSearch } from './fold';

describe('searching', () => {
  it.each([
    ['vigilancia', ['Vigilancia en el trabajo'], true],
    ['VIGIL trab', ['Vigilancia', 'en el trabajo'], true],
    ['educacion', ['educación'], true],
    ['مراقبه', ['المراقبة'], false],
    ['مراقبة', ['المُراقَبة في العمل'], true],
    ['ሥራ', ['በሥራ ላይ መከታተል'], true],
    ['', ['anything'], true],
    ['other', ['anything'], false],
  ])('%j in %j: %s', (search, texts, isFound) => {
    expect(matchesSearch(search, texts)).toBe(isFound);
  });
});
