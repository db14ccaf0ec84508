import type { Finding } from '~/contracts/imports';
import { ancestryOf, isAbove } from '~/domain/snapshots/ancestry';
import { isGone } from '~/domain/taxonomy/category';
import type { MatchedCategory } from './match-categories';
import type { PlanGround } from './plan-departures';
import { shorten } from './shorten';

/**
 * What is related from now on and was not yet, by either side, each pair once. What an earlier file brought and this one could
 * say and does not is named, and parted where the missing goes; what a role said here stays. One that the tree says more of (S27), or whose other side is nowhere or gone, is a finding only.
 */
export function planRelations(
  pairs: readonly MatchedCategory[],
  { existing, index, places, retiresMissing }: PlanGround,
): {
  readonly pairs: readonly (readonly [string, string])[];
  readonly parted: readonly (readonly [string, string])[];
  readonly byId: ReadonlyMap<string, readonly string[]>;
  readonly findings: readonly Finding[];
} {
  const stated = pairs.filter(({ source }) => source.related.length > 0);
  const found: (readonly [string, string])[] = [];
  const byId = new Map<string, string[]>();
  const findings: Finding[] = [];
  const idInFile = new Map(pairs.map(({ source, id }) => [source.sourceId, id]));
  const nameOf = new Map(pairs.map(({ source, id }) => [id, source.sourceId]));
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
  const parted = partedPairs(pairs, (source) =>
    source.related.map((code) => idInFile.get(code) ?? index.find([code])[0]?.id),
  );
  const named = (id: string) => shorten(nameOf.get(id) ?? id);
  for (const [[id, other], { at }] of parted) {
    const code = retiresMissing ? 'import-related-removed' : 'import-related-missing';
    const params = { id: named(id), other: named(other) };
    findings.push({ severity: 'warning', ...at, code, params });
  }
  return {
    pairs: found,
    parted: retiresMissing ? parted.map(([pair]) => pair) : [],
    byId,
    findings,
  };
}

type Source = MatchedCategory['source'];

/** Pairs of an earlier import of which both sides are in the file, could say it, and do not. */
function partedPairs(
  pairs: readonly MatchedCategory[],
  relatedIn: (source: Source) => readonly (string | undefined)[],
): (readonly [pair: readonly [string, string], source: Source])[] {
  const said = new Map(
    pairs.flatMap(({ id, source }) => (source.said.related ? [[id, source] as const] : [])),
  );
  return pairs.flatMap(({ id, source, known }) =>
    (known?.importedRelated ?? []).flatMap((other) => {
      const otherSource = said.get(other);
      // Each pair is found from both sides, and named once.
      if (id > other || !said.has(id) || !otherSource) return [];
      const isSaid = relatedIn(source).includes(other) || relatedIn(otherSource).includes(id);
      return isSaid ? [] : [[[id, other], source] as const];
    }),
  );
}
