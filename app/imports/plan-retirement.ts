import type { Finding } from '~/contracts/imports';
import { isGone } from '~/domain/taxonomy/category';
import type { Place } from '~/domain/taxonomy/tree';
import type { ExistingCategory } from './existing-category';

interface Ground {
  readonly existing: readonly ExistingCategory[];
  /** Places that the import gives, by id. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Which of the missing may go: those that nothing standing is left under. Where their children belong is
 * for people to say, not for an import to guess.
 */
export function planRetirement(
  missing: readonly ExistingCategory[],
  { existing, places }: Ground,
): { readonly retired: readonly ExistingCategory[]; readonly findings: readonly Finding[] } {
  const going = new Set(missing.map(({ id }) => id));
  const parents = new Map<string, readonly string[]>();
  for (const { id, status, parents: above } of existing)
    if (!isGone(status)) parents.set(id, above);
  for (const [id, place] of places) parents.set(id, place.parents);
  const staying = [...parents.keys()].filter((id) => !going.has(id));
  // Whoever stays keeps everything above it.
  for (const id of staying) {
    for (const parent of parents.get(id) ?? []) if (going.delete(parent)) staying.push(parent);
  }
  const findings = missing
    .filter(({ id }) => !going.has(id))
    .map(({ legacyIds }): Finding => {
      const params = { id: legacyIds[0] ?? '' };
      return { severity: 'warning', path: '', code: 'import-not-retired', params };
    });
  return { retired: missing.filter(({ id }) => going.has(id)), findings };
}
