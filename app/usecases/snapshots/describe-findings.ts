import type { ConceptMention, FindingNote } from '~/contracts/published-pages';
import type { Graded } from '~/domain/quality/assess';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import { languageOfOrigin, originalFirst } from './original-first';

/** So many categories are named; the report has all of them. */
const named = 12;

/** What was found, with the names of the categories; those that have left are named as they were. */
export const describeFindings = (
  { concepts, tombstones }: Snapshot,
  { findings }: { readonly findings: readonly Graded[] },
): FindingNote[] => {
  const labels = new Map([
    ...tombstones.map(({ id, prefLabel }) => [id, prefLabel] as const),
    ...concepts.map((concept) => {
      const { id, prefLabel } = concept;
      return [id, originalFirst(prefLabel, languageOfOrigin(concept) ?? '')] as const;
    }),
  ]);
  const mention = (id: string): ConceptMention => ({ id, label: labels.get(id) ?? {} });
  return findings.map(({ concepts: ids, ...found }) => ({
    ...found,
    concepts: ids.slice(0, named).map(mention),
    further: Math.max(0, ids.length - named),
  }));
};
