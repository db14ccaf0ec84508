import type { Finding } from '~/contracts/imports';
import { type Place, parseTree } from '~/domain/taxonomy/tree';
import type { ExistingCategory } from './existing-category';
import type { CodeIndex, MatchedCategory } from './match-categories';
import { shorten } from './shorten';

export const samePlace = (a: Place, b: Place): boolean =>
  a.primaryParent === b.primaryParent &&
  a.parents.length === b.parents.length &&
  a.parents.every((parent) => b.parents.includes(parent));

interface Ground {
  readonly existing: readonly ExistingCategory[];
  readonly index: CodeIndex;
  /** Without circles of its own: then only what results from both is left to check. */
  readonly isSound: boolean;
}

/**
 * Where each category of the file will stand, parents resolved to ids: first within the file, then among
 * what the taxonomy has. A place that a session decided stays. The whole tree that results is checked (T4).
 */
export function planPlaces(
  pairs: readonly MatchedCategory[],
  { existing, index, isSound }: Ground,
): { readonly byId: ReadonlyMap<string, Place>; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const idInFile = new Map(pairs.map(({ source, id }) => [source.sourceId, id]));
  const resolve = (code: string) => idInFile.get(code) ?? index.find([code])[0]?.id;
  const byId = new Map<string, Place>();
  for (const { id, source, known } of pairs) {
    if (known && !source.said.place) {
      byId.set(id, placeOf(known));
      continue;
    }
    const report = (severity: Finding['severity'], code: string, parent = '') => {
      const params = { id: shorten(source.sourceId), parent: shorten(parent) };
      findings.push({ severity, ...source.at, code, params });
    };
    const parents = source.parents.flatMap((parent) => {
      const found = resolve(parent);
      if (found === undefined) report('error', 'import-unknown-parent', parent);
      return found ?? [];
    });
    const elsewhere = source.parentsElsewhere.flatMap((parent) => resolve(parent) ?? []);
    const likely =
      source.primaryParent === undefined ? elsewhere[0] : resolve(source.primaryParent);
    const all = [...new Set([...parents, ...elsewhere])];
    const wanted = { id, parents: all, primaryParent: mainOf(all, { likely, source, known }) };
    const isKept = known?.isDecided && !samePlace(known, wanted);
    if (isKept) report('warning', 'import-place-kept');
    byId.set(id, isKept ? placeOf(known) : wanted);
  }
  if (!isSound || findings.some(({ severity }) => severity === 'error')) return { byId, findings };
  const others = existing.filter(({ id }) => !byId.has(id)).map(placeOf);
  const tree = parseTree([...others, ...byId.values()]);
  if (!tree.ok) findings.push({ severity: 'error', path: '', ...tree.refusal });
  return { byId, findings };
}

/** Where the file does not say which parent is the main one, ours stays as long as it is one. */
function mainOf(
  parents: readonly string[],
  { likely, source, known }: Pick<MatchedCategory, 'source' | 'known'> & { likely?: string },
): string | null {
  const own = known?.primaryParent;
  const isKept = !source.said.mainParent && own && parents.includes(own);
  return isKept ? own : (likely ?? null);
}

const placeOf = ({ id, parents, primaryParent }: Place): Place => ({ id, parents, primaryParent });
