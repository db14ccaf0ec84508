import type { LanguageMap } from '../taxonomy/category';
import type { LevelReason } from './level-reason';
import type { ReleaseLevel, Review } from './snapshot';
import type { SnapshotConcept } from './snapshot-concept';

/** What may happen to a concept between two versions; `document` is about everything outside the concepts. */
export const changeOps = [
  'add',
  'remove',
  'merge',
  'split',
  'deprecate',
  'move',
  'relabel',
  'redefine',
  'translate',
  'retranslate',
  'remap',
  'relate',
  'refacet',
  'notate',
  'status',
  'warn',
  'example',
  'evidence',
  'record',
  'document',
] as const;
export type ChangeOp = (typeof changeOps)[number];

/** A JSON object whose members are known only by the operation. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * One operation. `before` and `after` hold only the members that differ: members of the concept, or, where `lang`
 * is set, that language's part of the concept's language maps. `add` has the whole concept in `after`;
 * `remove`, `merge` and `split` have the tombstone there, or nothing where the target never knew the id (on the way back
 * to an older version). `document` names the taxonomy in `id`.
 */
export interface ChangeEntry {
  readonly op: ChangeOp;
  readonly id: string;
  readonly lang?: string;
  /** Set on `relabel` and `redefine`. */
  readonly meaning?: 'semantic' | 'editorial';
  readonly before?: JsonObject;
  readonly after?: JsonObject;
  readonly reason?: LanguageMap;
  /** Id of the decision that made it. */
  readonly decision?: string;
}

/** `changes.json`: the way from one version to the next. */
export interface Changes {
  readonly taxonomy: string;
  /** Absent in the first version. */
  readonly from?: string;
  readonly to: string;
  /** As computed from the difference. */
  readonly level: ReleaseLevel;
  /** Where a facilitator raised the version above the computed level: to what. */
  readonly chosen?: 'minor' | 'major';
  /** Why the computed level is what it is. */
  readonly reasons?: readonly LevelReason[];
  readonly review?: Review;
  readonly entries: readonly ChangeEntry[];
  /** Ids of earlier versions that no longer stand, to the standing ones to use instead. */
  readonly migrations: Readonly<Record<string, readonly string[]>>;
}

/** Members that hold one text (or list, or provenance) per language. */
export const labelParts = ['prefLabel', 'altLabel', 'hiddenLabel'] as const;
export const definitionParts = ['definition', 'scopeNote', 'inclusions', 'exclusions'] as const;
export const languageParts = [...labelParts, ...definitionParts, 'text', 'equivalence'] as const;

/** Members without language, by the operation that reports them. `redefine` here is about the ladder and the meaning. */
export const membersByOp: readonly {
  readonly op: ChangeOp;
  readonly members: readonly (keyof SnapshotConcept)[];
}[] = [
  { op: 'deprecate', members: ['deprecation'] },
  { op: 'move', members: ['broader', 'primaryParent'] },
  { op: 'redefine', members: ['levels', 'meaning'] },
  { op: 'remap', members: ['mappings'] },
  { op: 'relate', members: ['related'] },
  { op: 'refacet', members: ['facets'] },
  { op: 'notate', members: ['uri', 'slug', 'notation', 'legacyIds'] },
  { op: 'status', members: ['status'] },
  { op: 'warn', members: ['contentWarning'] },
  { op: 'example', members: ['examples'] },
  { op: 'evidence', members: ['decision'] },
  // What follows from other changes, or dates them.
  { op: 'record', members: ['annotationsCount', 'provenance', 'readiness'] },
];

/** Members of the document that every version writes anew; they are no change in themselves. */
export const envelopeMembers: readonly string[] = [
  '@context',
  '$schema',
  'schemaVersion',
  'version',
  'uri',
  'previousVersion',
  'issued',
  'generator',
  'changes',
];
