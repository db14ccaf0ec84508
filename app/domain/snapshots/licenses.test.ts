import { expect, it } from 'vitest';
import { licenseAt, licenseOf } from './licenses';

it.each([
  ['https://creativecommons.org/licenses/by/4.0/', 'CC-BY-4.0'],
  ['http://creativecommons.org/licenses/by-nc-sa/3.0/legalcode', 'CC-BY-NC-SA-3.0'],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
  ['https://spdx.org/licenses/MIT.html', 'MIT'],
  ['http://spdx.org/licenses/Apache-2.0', 'Apache-2.0'],
  ['https://www.apache.org/licenses/LICENSE-2.0.txt', 'Apache-2.0'],
  ['https://opensource.org/licenses/MIT', 'MIT'],
  ['https://www.w3.org/copyright/document-license-2023/', undefined],
  ['https://creativecommons.org/licenses/', undefined],
  ['CC-BY-4.0', undefined],
])('the licence at %s is %s', (address, id) => {
  expect(licenseAt(address)).toBe(id);
});

it.each(['CC-BY-SA-4.0', 'CC0-1.0', 'MPL-2.0'])('%s is found again at its own address', (id) => {
  expect(licenseAt(licenseOf(id).url ?? '')).toBe(id);
});
