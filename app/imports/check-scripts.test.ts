import { expect, it } from 'vitest';
import { findingsOf, taken } from './read.fixture';

it.each([
  ['ar', 'Hate', ['warning import-script-unexpected']],
  ['en', 'كراهية', ['warning import-script-unexpected']],
  ['zh-Hant', '仇恨', []],
  ['ja', 'ヘイト', []],
  ['ko', '혐오', []],
  ['am', 'ጥላቻ', []],
  ['es', 'Odio', []],
  ['ar', '18+', []],
])('labels said to be %s: %s', async (language, label, findings) => {
  expect(findingsOf(await taken('a.csv', `id,language,label\na,${language},${label}\n`))).toEqual(
    findings,
  );
});
