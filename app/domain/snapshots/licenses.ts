import type { License } from './snapshot';

/** What SSSOM has for a mapping set of which nobody has said under which terms it is. */
export const unspecifiedLicense = 'https://w3id.org/sssom/license/unspecified';

const creativeCommons = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/;

/** An SPDX id with the address of its text; `NOASSERTION` has none. */
export const licenseOf = (id: string): License => {
  if (id === 'NOASSERTION') return { id };
  if (id === 'CC0-1.0') return { id, url: 'https://creativecommons.org/publicdomain/zero/1.0/' };
  const [, terms, version] = creativeCommons.exec(id) ?? [];
  if (terms && version) {
    return { id, url: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/` };
  }
  return { id, url: `https://spdx.org/licenses/${encodeURIComponent(id)}.html` };
};

const knownAddresses: readonly (readonly [
  pattern: RegExp,
  id: (found: RegExpExecArray) => string,
])[] = [
  [
    /^creativecommons\.org\/licenses\/(by(?:-nc)?(?:-nd|-sa)?)\/(\d\.\d)(\/|$)/,
    ([, terms = '', version]) => `CC-${terms.toUpperCase()}-${version}`,
  ],
  [/^creativecommons\.org\/publicdomain\/zero\/1\.0(\/|$)/, () => 'CC0-1.0'],
  [/^(?:www\.)?apache\.org\/licenses\/license-2\.0/, () => 'Apache-2.0'],
  [/^opensource\.org\/licen[cs]es?\/mit(\/|$)/, () => 'MIT'],
];

/** The SPDX id of a licence from an address of its text, or nothing where the address is not known. */
export const licenseAt = (address: string): string | undefined => {
  const [, bare] = /^https?:\/\/(.+)$/i.exec(address.trim()) ?? [];
  if (bare === undefined) return undefined;
  const [, listed] = /^spdx\.org\/licenses\/([\w.+-]+?)(?:\.(?:html|json))?$/i.exec(bare) ?? [];
  if (listed !== undefined) return listed;
  for (const [pattern, id] of knownAddresses) {
    const found = pattern.exec(bare.toLowerCase());
    if (found) return id(found);
  }
  return undefined;
};
