import type { Finding } from '~/contracts/imports';
import { addImported } from '~/domain/crosswalk/findings';
import { sameCanonical } from '~/domain/snapshots/canonical';
import type {
  AnnouncedDeprecation,
  Deprecation,
  Facets,
  LanguageMap,
  LanguageTag,
  Mapping,
} from '~/domain/taxonomy/category';
import type { Place } from '~/domain/taxonomy/tree';
import type { ExistingCategory } from './existing-category';
import type { ImportedCategory } from './imported-taxonomy';
import { mergeWords } from './merge-words';
import { samePlace } from './plan-places';
import { shorten } from './shorten';

type Facts = Pick<ExistingCategory, 'equivalence'>;

/** What of one category an import changes; a part that is absent stays. */
export interface PlannedChange {
  readonly known: ExistingCategory;
  /** With its words laid over those that stand. */
  readonly source: ImportedCategory;
  readonly place?: Place;
  readonly notation?: string;
  readonly facets?: Facets;
  readonly mappings?: readonly Mapping[];
  readonly equivalence?: Facts['equivalence'];
  /** Ids of what it is related to from now on. */
  readonly related?: readonly string[];
  /** `null` takes it back. */
  readonly announced?: AnnouncedDeprecation | null;
  readonly contentWarning?: LanguageMap;
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
  readonly announced?: AnnouncedDeprecation | null;
  readonly related?: readonly string[];
}

/** Compares one category of the file with the one that stands; absent when nothing is to be done. */
export function changesOf({ source, known, place, ...planned }: Pair): {
  readonly change?: PlannedChange;
  readonly findings: readonly Finding[];
} {
  const words = mergeWords(source, known);
  const mapped = newMappings(source, known);
  const facets = newFacets(source, known);
  const change: PlannedChange = {
    known,
    source: { ...source, texts: words.texts },
    place: samePlace(known, place) ? undefined : place,
    notation: newNotation(source, known),
    facets: known.isDecided ? undefined : facets,
    mappings: mapped.mappings,
    equivalence: newEquivalence(source, known),
    contentWarning: newWarning(source, known),
    legacyIds: newCodes(source, known),
    ...planned,
    languages: words.languages,
  };
  const { known: _known, source: _source, languages, ...parts } = change;
  const isChanged = languages.length > 0 || Object.values(parts).some((part) => part !== undefined);
  const kept: Finding[] = [];
  if (facets && known.isDecided) {
    const params = { id: shorten(source.sourceId) };
    kept.push({ severity: 'warning', ...source.at, code: 'import-facets-kept', params });
  }
  return {
    change: isChanged ? change : undefined,
    findings: [...words.findings, ...mapped.findings, ...kept],
  };
}

function newNotation(source: ImportedCategory, known: ExistingCategory): string | undefined {
  if (source.notation === undefined || source.notation === known.notation) return undefined;
  return known.isDecided && known.notation !== null ? undefined : source.notation;
}

/** The facets that the file speaks of; ours stay beside them. */
function newFacets(
  { facets, said }: ImportedCategory,
  known: ExistingCategory,
): Facets | undefined {
  const stated = Object.fromEntries(said.facets.map((name) => [name, facets[name]]));
  const merged = { ...known.facets, ...stated };
  return sameCanonical(merged, known.facets) ? undefined : merged;
}

/** Languages of which the file says how well the notion exists there. */
function newEquivalence({ equivalence }: ImportedCategory, known: ExistingCategory) {
  const merged = { ...known.equivalence, ...equivalence };
  return known.isDecided || sameCanonical(merged, known.equivalence) ? undefined : merged;
}

/** Warnings in languages that have none; a role's words here stay, and no file takes a warning away. */
function newWarning({ contentWarning }: ImportedCategory, known: ExistingCategory) {
  const merged = { ...contentWarning, ...known.contentWarning };
  return sameCanonical(merged, known.contentWarning) ? undefined : merged;
}

/** Mappings are added, never taken away: others may have made them here. */
function newMappings(source: ImportedCategory, known: ExistingCategory) {
  const { added, conflicts } = addImported(known.mappings, source.mappings);
  return {
    mappings: added.length === 0 ? undefined : [...known.mappings, ...added],
    findings: conflicts.map((mapping): Finding => {
      const params = { id: shorten(source.sourceId), system: shorten(mapping.source) };
      return { severity: 'warning', ...source.at, code: 'import-mapping-kept', params };
    }),
  };
}

function newCodes(source: ImportedCategory, known: ExistingCategory): string[] | undefined {
  if (!source.said.codes) return undefined;
  const all = new Set([...known.legacyIds, ...source.legacyIds]);
  // Our own id in our own snapshot is no code of another system.
  all.delete(known.id);
  return all.size === known.legacyIds.length ? undefined : [...all];
}
