import type { Finding } from '~/contracts/imports';
import { type Deprecation, isGone } from '~/domain/taxonomy/category';
import type { Place } from '~/domain/taxonomy/tree';
import type { ExistingCategory } from './existing-category';
import type { CodeIndex, MatchedCategory } from './match-categories';
import { shorten } from './shorten';

interface Ground {
  readonly existing: readonly ExistingCategory[];
  readonly index: CodeIndex;
  /** Places that the import gives, by id. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * What the file itself has taken out of use, by our id, with successors as our ids. A category that something standing
 * lies under stays, and so does one that a session has decided on: the file's word is then a finding only.
 */
export function planDepartures(
  pairs: readonly MatchedCategory[],
  { existing, index, places }: Ground,
): { readonly byId: ReadonlyMap<string, Deprecation>; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const idInFile = new Map(pairs.map(({ source, id }) => [source.sourceId, id]));
  const leaving = new Set(pairs.flatMap(({ source, id }) => (source.deprecation ? id : [])));
  const gone = new Set(existing.flatMap(({ id, status }) => (isGone(status) ? id : [])));
  const needed = new Set<string>();
  const others = existing.filter(({ id }) => !places.has(id));
  for (const { id, parents } of [...places.values(), ...others]) {
    if (leaving.has(id) || gone.has(id)) continue;
    for (const parent of parents) needed.add(parent);
  }
  const byId = new Map<string, Deprecation>();
  for (const { source, id, known } of pairs) {
    const { deprecation, sourceId, at } = source;
    if (!deprecation || gone.has(id)) continue;
    const report = (code: string, successor = '') => {
      const params = { id: shorten(sourceId), successor: shorten(successor) };
      findings.push({ severity: 'warning', ...at, code, params });
    };
    if (known?.isDecided || needed.has(id)) {
      report(known?.isDecided ? 'import-status-kept' : 'import-not-deprecated');
      continue;
    }
    const successors = deprecation.successors.flatMap((code) => {
      const found = idInFile.get(code) ?? index.find([code])[0]?.id;
      if (found === undefined) report('import-unknown-successor', code);
      return found ?? [];
    });
    byId.set(id, { ...deprecation, successors });
  }
  return { byId, findings };
}
