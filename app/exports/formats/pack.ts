import { sortedUnique } from '~/domain/snapshots/order';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { SnapshotConcept } from '~/domain/snapshots/snapshot-concept';
import { markLabel, unreviewed } from '~/domain/snapshots/standing-marks';
import type { PublishedExample } from '~/domain/snapshots/state';
import type { LanguageTag } from '~/domain/taxonomy/category';
import { plain } from './plain-text';

/** What every export is made of. */
export interface ExportSource {
  readonly snapshot: Snapshot;
  /** Digest of `snapshot.json`. */
  readonly snapshotSha256: string;
  /** Of the standing concepts only. */
  readonly examples: readonly PublishedExample[];
}

/** One file of an export; `path` is relative to the version's address. */
export interface ExportFile {
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
}

/** A concept in one language, its texts free of line breaks and control characters. */
export interface PackEntry {
  readonly concept: SnapshotConcept;
  readonly label: string;
  /** Empty where there is none in this language. */
  readonly definition: string;
  readonly scopeNote: string;
  readonly altLabels: readonly string[];
  readonly inclusions: readonly string[];
  readonly exclusions: readonly string[];
  /** The ladder as far as it has words in this language, mildest first. */
  readonly levels: readonly { readonly key: string; readonly text: string }[];
  readonly isMachine: boolean;
}

/** What a language has, ready for any format. */
export interface Pack {
  /** `es`, or `es.machine` where renderings that no person checked are in it. */
  readonly name: string;
  readonly language: LanguageTag;
  readonly isMachine: boolean;
  readonly source: ExportSource;
  readonly entries: readonly PackEntry[];
  /** Ids of concepts without words in this pack (R4). */
  readonly missing: readonly string[];
  /** Ids of concepts that no filter can detect; filled in packs for filters only. */
  readonly notDetectable: readonly string[];
}

/** Whether a rendering was made by a machine and read by nobody. */
export const isUnreviewedMachine = ({ text }: SnapshotConcept, language: LanguageTag): boolean =>
  text[language]?.origin === 'machine' && text[language]?.review === 'none';

const entryOf = (concept: SnapshotConcept, language: LanguageTag): PackEntry => {
  const list = (texts: readonly string[] | undefined) => (texts ?? []).map(plain);
  return {
    concept,
    label: plain(concept.prefLabel[language] ?? ''),
    definition: plain(concept.definition[language] ?? ''),
    scopeNote: plain(concept.scopeNote[language] ?? ''),
    altLabels: list(concept.altLabel[language]),
    inclusions: list(concept.inclusions[language]),
    exclusions: list(concept.exclusions[language]),
    levels: concept.levels.flatMap(({ key, text }) => {
      const words = text[language];
      return words === undefined ? [] : [{ key, text: plain(words) }];
    }),
    isMachine: isUnreviewedMachine(concept, language),
  };
};

const packOf = (source: ExportSource, language: LanguageTag, isMachine: boolean): Pack => {
  const { concepts } = source.snapshot;
  const isIn = (concept: SnapshotConcept) =>
    concept.prefLabel[language] !== undefined &&
    (isMachine || !isUnreviewedMachine(concept, language));
  return {
    name: isMachine ? `${language}.machine` : language,
    language,
    isMachine,
    source,
    entries: concepts.filter(isIn).map((concept) => entryOf(concept, language)),
    missing: concepts.filter((concept) => !isIn(concept)).map(({ id }) => id),
    notDetectable: [],
  };
};

/**
 * The packs of a release, by language: one with what people wrote or checked, and where a machine's unchecked renderings
 * exist a second one, with `machine` in its name, that has them too. No pack falls back to another language (R4).
 */
export const listPacks = (source: ExportSource): Pack[] =>
  source.snapshot.languages
    .flatMap((language) => {
      const hasMachine = source.snapshot.concepts.some((one) => isUnreviewedMachine(one, language));
      return [false, ...(hasMachine ? [true] : [])].map((isMachine) =>
        packOf(source, language, isMachine),
      );
    })
    .filter(({ entries }) => entries.length > 0);

/** Whether a filter that reads or watches can notice it; where nothing is stated it may (T3). */
const isDetectable = ({ facets: { detection } }: SnapshotConcept): boolean =>
  detection.length === 0 ||
  detection.some((point) => point !== 'not-by-a-filter' && point !== 'system-audit');

/** The part of a pack that filters and guards can use; what they cannot is named. */
export const forFilters = (pack: Pack): Pack => ({
  ...pack,
  entries: pack.entries.filter(({ concept }) => isDetectable(concept)),
  notDetectable: pack.entries
    .filter(({ concept }) => !isDetectable(concept))
    .map(({ concept }) => concept.id),
});

/** What every export says of itself. */
export interface About {
  readonly taxonomy: string;
  readonly version: string;
  readonly snapshotSha256: string;
  readonly language: string;
  readonly linearization: string;
  readonly statuses: readonly string[];
  readonly license: string;
  readonly note?: string;
  readonly contested: readonly string[];
  readonly held: readonly string[];
  readonly missing: readonly string[];
  readonly notDetectableByAFilter: readonly string[];
}

export const noLinearization = 'none';

/** The facts about a pack; `linearization` is the id of the cut it follows. */
export const aboutOf = (pack: Pack, linearization: string = noLinearization): About => {
  const { snapshot, snapshotSha256 } = pack.source;
  const withStatus = (status: SnapshotConcept['status']) =>
    pack.entries
      .filter(({ concept }) => concept.status === status)
      .map(({ concept }) => concept.id);
  return {
    taxonomy: snapshot.uri,
    version: snapshot.version,
    snapshotSha256,
    language: pack.language,
    linearization,
    statuses: sortedUnique(pack.entries.map(({ concept }) => concept.status)),
    license: snapshot.license.id,
    ...(pack.entries.some(({ isMachine }) => isMachine) && { note: unreviewed }),
    contested: withStatus('contested'),
    held: withStatus('held'),
    missing: pack.missing,
    notDetectableByAFilter: pack.notDetectable,
  };
};

/** The same as lines for a comment: `name: value`, lists parted by spaces. */
export const aboutLines = (about: About): string[] =>
  Object.entries(about).map(
    ([name, value]) => `${name}: ${plain(Array.isArray(value) ? value.join(' ') : String(value))}`,
  );

/** The facts alone, without the lists of ids. */
export const factLines = (about: About): string[] =>
  Object.entries(about).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${name}: ${plain(value)}`] : [],
  );

/** The label with its standing in front, for formats that have no place of their own for it. */
export const markedLabel = ({ concept: { status }, label, isMachine }: PackEntry): string =>
  markLabel({ status, label, isMachine });

/** Marked labels by id, for tools that tell categories apart by name: where several are the same, each has its slug behind it. */
export const distinctLabels = (entries: readonly PackEntry[]): ReadonlyMap<string, string> => {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const label = markedLabel(entry);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Map(
    entries.map((entry) => {
      const label = markedLabel(entry);
      const { id, slug } = entry.concept;
      return [id, (counts.get(label) ?? 0) > 1 ? `${label} [${slug}]` : label];
    }),
  );
};

/** What a contested or held concept means for whoever enforces it. */
export const standingNote = {
  accepted: undefined,
  contested:
    'Contested: the list holds this category with dissent on record. Do not act automatically; ask a person.',
  held: 'Held: named by a community, not agreed by the whole room. Do not act automatically; ask a person.',
} as const;

/** Examples of a concept in the language of the pack whose authors agreed to their use in testing AI (A2). */
export const consentedExamples = (pack: Pack, conceptId: string): PublishedExample[] =>
  pack.source.examples.filter(
    ({ concept, language, mayTestAi }) =>
      concept === conceptId && language === pack.language && mayTestAi,
  );

/** Those of them that were accepted as test cases (A4): what steers a model has been read by somebody. */
export const testExamples = (pack: Pack, conceptId: string): PublishedExample[] =>
  consentedExamples(pack, conceptId).filter(({ accepted }) => accepted);
