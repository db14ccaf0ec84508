import type { Finding } from '~/contracts/imports';
import { ancestryOf, isAbove } from '~/domain/snapshots/ancestry';
import { isGone } from '~/domain/taxonomy/category';
import type { MatchedCategory } from './match-categories';
import type { PlanGround } from './plan-departures';
import { shorten } from './shorten';

/**
 * What is related from now on and was not yet, by either side, each pair once. Like mappings, relations are added and never
 * taken away. One that the tree says more of (S27), or whose other side is nowhere or gone, is a finding only.
 */
export function planRelations(
  pairs: readonly MatchedCategory[],
  { existing, index, places }: PlanGround,
): {
  readonly pairs: readonly (readonly [string, string])[];
  readonly byId: ReadonlyMap<string, readonly string[]>;
  readonly findings: readonly Finding[];
} {
  const stated = pairs.filter(({ source }) => source.related.length > 0);
  const found: (readonly [string, string])[] = [];
  const byId = new Map<string, string[]>();
  const findings: Finding[] = [];
  if (stated.length === 0) return { pairs: found, byId, findings };
  const idInFile = new Map(pairs.map(({ source, id }) => [source.sourceId, id]));
  const others = existing.filter(({ id }) => !places.has(id));
  const tree = [...places.values(), ...others];
  const ancestry = ancestryOf(tree.map(({ id, parents }) => ({ id, broader: parents })));
  const known = new Map(existing.map((category) => [category.id, new Set(category.related)]));
  const gone = new Set(existing.flatMap(({ id, status }) => (isGone(status) ? id : [])));
  for (const { id, source } of stated) {
    for (const code of source.related) {
      const other = idInFile.get(code) ?? index.find([code])[0]?.id;
      const report = (why: string) => {
        const params = { id: shorten(source.sourceId), other: shorten(code) };
        findings.push({ severity: 'warning', ...source.at, code: why, params });
      };
      if (other === undefined || gone.has(other) || gone.has(id)) report('import-related-unknown');
      else if (other === id || isAbove(ancestry, other, id) || isAbove(ancestry, id, other)) {
        report('import-related-in-tree');
      } else if (!known.get(id)?.has(other) && !byId.get(id)?.includes(other)) {
        found.push([id, other]);
        byId.set(id, [...(byId.get(id) ?? []), other]);
        byId.set(other, [...(byId.get(other) ?? []), id]);
      }
    }
  }
  return { pairs: found, byId, findings };
}
