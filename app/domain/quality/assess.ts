import { byCodeUnits } from '../snapshots/order';
import type { Snapshot } from '../snapshots/snapshot';
import { checkCoverage } from './check-coverage';
import { checkLabels } from './check-labels';
import { checkMappings } from './check-mappings';
import { checkReferences } from './check-references';
import { checkRelations } from './check-relations';
import { checkTexts } from './check-texts';
import { type Finding, type FindingCode, findingCodes, type Severity, severities } from './finding';

/** A find with what it means. */
export interface Graded extends Finding {
  readonly severity: Severity;
}

/** What a list was found to lack. */
export interface Assessment {
  /** Everything that was looked at, found or not. */
  readonly checked: readonly FindingCode[];
  /** In the order of the codes, then by language, shared text and first concept. */
  readonly findings: readonly Graded[];
}

/** `quality.json`: the assessment that a version was published with. */
export interface QualityDocument extends Assessment {
  readonly taxonomy: string;
  readonly version: string;
}

const byPlace = (left: Finding, right: Finding): number =>
  findingCodes.indexOf(left.code) - findingCodes.indexOf(right.code) ||
  byCodeUnits(left.language ?? '', right.language ?? '') ||
  byCodeUnits(left.text ?? '', right.text ?? '') ||
  byCodeUnits(left.concepts.join(' '), right.concepts.join(' '));

/**
 * Looks at a document as it would be published: the integrity conditions of SKOS, and what makes a list hard to use. The
 * same document gives the same assessment. `checked` narrows it to what an earlier version of this software looked at, so
 * that its report can be made again.
 */
export const assessQuality = (
  snapshot: Snapshot,
  checked: readonly FindingCode[] = findingCodes,
): Assessment => {
  const wanted = new Set(checked);
  const findings = [
    ...checkReferences(snapshot),
    ...checkLabels(snapshot),
    ...checkTexts(snapshot),
    ...checkRelations(snapshot),
    ...checkMappings(snapshot),
    ...checkCoverage(snapshot),
  ].filter(({ code }) => wanted.has(code));
  return {
    checked,
    findings: findings
      .sort(byPlace)
      .map((found) => ({ ...found, severity: severities[found.code] })),
  };
};

/** What stops a release. */
export const errorsIn = ({ findings }: Assessment): readonly Graded[] =>
  findings.filter(({ severity }) => severity === 'error');
