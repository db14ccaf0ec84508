import type { Finding } from '~/contracts/imports';
import { sameCanonical } from '~/domain/snapshots/canonical';
import type { Deprecation, Facets, LanguageTag, Mapping } from '~/domain/taxonomy/category';
import type { Place } from '~/domain/taxonomy/tree';
import type { ExistingCategory } from './existing-category';
import type { ImportedCategory } from './imported-taxonomy';
import { samePlace } from './plan-places';
import { shorten } from './shorten';

/** What of one category an import changes; a part that is absent stays. */
export interface PlannedChange {
  readonly known: ExistingCategory;
  readonly source: ImportedCategory;
  readonly place?: Place;
  readonly notation?: string;
  readonly facets?: Facets;
  readonly mappings?: readonly Mapping[];
  readonly legacyIds?: readonly string[];
  /** The file has taken it out of use; with successors as our ids. */
  readonly deprecation?: Deprecation;
  /** Languages whose words are new or different. With the original among them the wording itself changes. */
  readonly languages: readonly LanguageTag[];
}

interface Pair {
  readonly source: ImportedCategory;
  readonly known: ExistingCategory;
  /** Where it is to stand, checked. */
  readonly place: Place;
  readonly deprecation?: Deprecation;
}

/** Compares one category of the file with the one that stands; absent when nothing is to be done. */
export function changesOf({ source, known, place, deprecation }: Pair): {
  readonly change?: PlannedChange;
  readonly findings: readonly Finding[];
} {
  const texts = changedTexts(source, known);
  const facets = newFacets(source, known);
  const change: PlannedChange = {
    known,
    source,
    place: samePlace(known, place) ? undefined : place,
    notation: newNotation(source, known),
    facets: known.isDecided ? undefined : facets,
    mappings: newMappings(source, known),
    legacyIds: newCodes(source, known),
    deprecation,
    languages: texts.languages,
  };
  const { known: _known, source: _source, languages, ...parts } = change;
  const isChanged = languages.length > 0 || Object.values(parts).some((part) => part !== undefined);
  const kept: Finding[] = [];
  if (facets && known.isDecided) {
    const params = { id: shorten(source.sourceId) };
    kept.push({ severity: 'warning', ...source.at, code: 'import-facets-kept', params });
  }
  return { change: isChanged ? change : undefined, findings: [...texts.findings, ...kept] };
}

/**
 * Three texts are compared: the file's, ours, and the one the last import brought. The file's is taken
 * where its makers changed it and we did not; where both did, ours stays.
 */
function changedTexts(source: ImportedCategory, known: ExistingCategory) {
  const findings: Finding[] = [];
  const languages: LanguageTag[] = [];
  for (const [language, { text }] of source.texts) {
    const ours = known.texts.get(language);
    const before = known.imported.get(language);
    if (ours && sameCanonical(text, ours)) continue;
    if (before && sameCanonical(text, before)) continue;
    if (!ours || (before && sameCanonical(ours, before))) {
      languages.push(language);
      continue;
    }
    const params = { id: shorten(source.sourceId), language };
    findings.push({ severity: 'warning', ...source.at, code: 'import-text-kept', params });
  }
  return { languages, findings };
}

function newNotation(source: ImportedCategory, known: ExistingCategory): string | undefined {
  if (source.notation === undefined || source.notation === known.notation) return undefined;
  return known.isDecided && known.notation !== null ? undefined : source.notation;
}

/** A format without facets says nothing about them. */
function newFacets({ facets }: ImportedCategory, known: ExistingCategory): Facets | undefined {
  const { further = {}, ...own } = facets;
  const isSilent = [...Object.values(own), ...Object.values(further)].every(
    (values) => values.length === 0,
  );
  return isSilent || sameCanonical(facets, known.facets) ? undefined : facets;
}

/** Mappings are added, never taken away: others may have made them here. */
function newMappings(source: ImportedCategory, known: ExistingCategory): Mapping[] | undefined {
  const key = ({ predicate, source: system, object }: Mapping) =>
    JSON.stringify([predicate, system, object]);
  const have = new Set(known.mappings.map(key));
  const fresh = source.mappings.filter((mapping) => !have.has(key(mapping)));
  return fresh.length === 0 ? undefined : [...known.mappings, ...fresh];
}

function newCodes(source: ImportedCategory, known: ExistingCategory): string[] | undefined {
  const all = new Set([...known.legacyIds, ...source.legacyIds]);
  // Our own id in our own snapshot is no code of another system.
  all.delete(known.id);
  return all.size === known.legacyIds.length ? undefined : [...all];
}
