const publicDomain: readonly string[] = ['CC0-1.0', 'PDDL-1.0', 'Unlicense', '0BSD'];

/** What a licence asks or forbids, as Creative Commons abbreviates it; nothing known for any other licence. */
const termsOf = (spdx: string): ReadonlySet<string> | undefined => {
  if (publicDomain.includes(spdx)) return new Set();
  const [, terms] = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-\d/.exec(spdx) ?? [];
  return terms === undefined ? undefined : new Set(terms.split('-'));
};

/**
 * Whether somebody who relied on the licence `before` may lose a permission under `after` (both SPDX ids).
 * In doubt yes: between two licences of which one is not known here. From `NOASSERTION` it can only get wider.
 */
export const isLicenseNarrowed = (before: string, after: string): boolean => {
  if (before === after || before === 'NOASSERTION') return false;
  const [old, fresh] = [termsOf(before), termsOf(after)];
  if (!old || !fresh) return true;
  return [...fresh].some((term) => !old.has(term));
};
