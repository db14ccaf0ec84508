import type { License } from './snapshot';

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
