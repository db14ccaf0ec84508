import type { Finding } from '~/contracts/imports';
import { type AnnouncedDeprecation, type Deprecation, isGone } from '~/domain/taxonomy/category';
import type { Place } from '~/domain/taxonomy/tree';
import type { ExistingCategory } from './existing-category';
import type { CodeIndex, MatchedCategory } from './match-categories';
import { shorten } from './shorten';

/** What a plan for single categories looks at. */
export interface PlanGround {
  readonly existing: readonly ExistingCategory[];
  readonly index: CodeIndex;
  /** Places that the import gives, by id. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * What the file says of leaving. Announced: categories that stand and are going to leave, with successors as our ids, where
 * nobody has announced anything here. Taken out of use already: `byId`, by our id, likewise. A category that something standing lies under stays, and so does one that a session has decided on: the file's word is then a finding only.
 */
export function planDepartures(
  pairs: readonly MatchedCategory[],
  { existing, index, places }: PlanGround,
): {
  readonly byId: ReadonlyMap<string, Deprecation>;
  readonly announced: ReadonlyMap<string, AnnouncedDeprecation>;
  readonly findings: readonly Finding[];
} {
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
  const announced = new Map<string, AnnouncedDeprecation>();
  for (const { source, id, known } of pairs) {
    const { deprecation, sourceId, at } = source;
    if (gone.has(id)) continue;
    const report = (code: string, successor = '') => {
      const params = { id: shorten(sourceId), successor: shorten(successor) };
      findings.push({ severity: 'warning', ...at, code, params });
    };
    const resolve = (codes: readonly string[]) =>
      codes.flatMap((code) => {
        const found = idInFile.get(code) ?? index.find([code])[0]?.id;
        if (found === undefined) report('import-unknown-successor', code);
        return found ?? [];
      });
    if (source.announced && !known?.announced) {
      announced.set(id, {
        ...source.announced,
        successors: resolve(source.announced.successors),
      });
    }
    if (!deprecation) continue;
    if (known?.isDecided || needed.has(id)) {
      report(known?.isDecided ? 'import-status-kept' : 'import-not-deprecated');
      continue;
    }
    byId.set(id, { ...deprecation, successors: resolve(deprecation.successors) });
  }
  return { byId, announced, findings };
}
