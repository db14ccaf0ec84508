import type { ChangeLevel } from './snapshot';

/** One ground for a level: what happened, and to which concept (none for the document as a whole). */
export interface LevelReason {
  readonly level: ChangeLevel;
  readonly code: LevelCode;
  readonly id?: string;
}

export const levelCodes = [
  'concept-gone',
  'meaning-changed',
  'ancestors-changed',
  'linearization-key-changed',
  'linearization-full-list-grown',
  'notation-changed',
  'source-code-removed',
  'severity-key-removed',
  'language-removed',
  'license-narrowed',
  'concept-added',
  'language-added',
  'mapping-changed',
  'example-changed',
  'facet-changed',
  'status-changed',
  'warning-changed',
  'deprecation-announced',
  'name-changed',
  'label-added',
  'relation-changed',
  'linearization-added',
  'wording-corrected',
  'translation-corrected',
  'evidence-added',
  'record-changed',
  'document-changed',
] as const;
export type LevelCode = (typeof levelCodes)[number];

/** The grounds that say something, gravest first: dates and counts that were noted anew only where that is all. */
export const tellingCodes = (reasons: readonly Pick<LevelReason, 'code'>[]): LevelCode[] => {
  const stated = levelCodes.filter((code) => reasons.some((reason) => reason.code === code));
  return stated.length > 1 ? stated.filter((code) => code !== 'record-changed') : stated;
};
