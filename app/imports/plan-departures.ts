import type { Finding } from '~/contracts/imports';
import { sameCanonical } from '~/domain/snapshots/canonical';
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
  /** Whether what an earlier import brought and this file no longer has goes. */
  readonly retiresMissing: boolean;
}

/**
 * What the file says of leaving. Announced: categories that stand and are going to leave, with successors as our ids, where
 * nobody here has announced anything; `null` where an earlier file did and this one no longer does. Taken out of use already: `byId`, by our id, likewise. A category that something standing lies under stays, and so does one that a session has decided on: the file's word is then a finding only.
 */
export function planDepartures(
  pairs: readonly MatchedCategory[],
  { existing, index, places, retiresMissing }: PlanGround,
): {
  readonly byId: ReadonlyMap<string, Deprecation>;
  readonly announced: ReadonlyMap<string, AnnouncedDeprecation | null>;
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
  const announced = new Map<string, AnnouncedDeprecation | null>();
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
    const stated = source.announced && {
      ...source.announced,
      successors: resolve(source.announced.successors),
    };
    const planned = announcementOf({ stated, source, known, retiresMissing });
    if (planned.finding !== undefined) report(planned.finding);
    if (planned.announced !== undefined) announced.set(id, planned.announced);
    if (!deprecation) continue;
    if (known?.isDecided || needed.has(id)) {
      report(known?.isDecided ? 'import-status-kept' : 'import-not-deprecated');
      continue;
    }
    byId.set(id, { ...deprecation, successors: resolve(deprecation.successors) });
  }
  return { byId, announced, findings };
}

interface Announcing extends Pick<MatchedCategory, 'source' | 'known'> {
  /** What the file says, with our ids. */
  readonly stated: AnnouncedDeprecation | undefined;
  readonly retiresMissing: boolean;
}

/** What becomes of an announcement: a role's own word stays, an earlier file's gives way to this file's. */
function announcementOf({ stated, source, known, retiresMissing }: Announcing): {
  readonly announced?: AnnouncedDeprecation | null;
  readonly finding?: string;
} {
  if (!known?.announced) return { announced: stated };
  const { isImported, ...standing } = known.announced;
  if (stated) {
    if (sameCanonical(stated, standing)) return {};
    return isImported ? { announced: stated } : { finding: 'import-announcement-kept' };
  }
  if (!isImported || !source.said.announced) return {};
  return retiresMissing
    ? { announced: null, finding: 'import-announcement-removed' }
    : { finding: 'import-announcement-missing' };
}
