import type { Finding } from '~/contracts/imports';
import { snapshotSchema } from '~/contracts/snapshot';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { readMapping } from '~/domain/snapshots/published-mapping';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { SnapshotConcept } from '~/domain/snapshots/snapshot-concept';
import { assembleTaxonomy } from '../assemble-taxonomy';
import type { DraftCategory, DraftText, ImportedTaxonomy, ReadOptions } from '../imported-taxonomy';
import { type JsonRefusal, parseJson } from './json-document';

export type SnapshotRefusal = JsonRefusal | Refusal<'import-snapshot-invalid'>;

/**
 * `snapshot.json` of a Parlance instance, checked by the schema it is published under. Categories keep their
 * status and texts with their origin; the numbers of the decisions stay with the instance that decided, and
 * what left that list before is not brought back. Ids become codes: a copy has ids of its own.
 */
export function readSnapshotJson(
  text: string,
  options: ReadOptions,
): Result<ImportedTaxonomy, SnapshotRefusal> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = snapshotSchema.safeParse(json.value);
  if (!parsed.success) {
    const { issues } = parsed.error;
    const path = issues[0]?.path.map(String).join('.') || '/';
    return refuse('import-snapshot-invalid', { params: { path, faults: issues.length } });
  }
  const snapshot = parsed.data;
  const draft = {
    format: 'snapshot-json',
    title: snapshot.title,
    description: snapshot.description,
    license: snapshot.license.id,
    attribution: Object.values(snapshot.attribution)[0],
    source: { name: snapshot.uri, version: snapshot.version },
    categories: snapshot.concepts.map(draftOf),
    findings: leftBehind(snapshot),
  };
  return ok(assembleTaxonomy(draft, options));
}

function draftOf(concept: SnapshotConcept, index: number): DraftCategory {
  const languages = Object.keys(concept.text);
  return {
    sourceId: concept.id,
    at: { path: `concepts[${index}]` },
    notation: concept.notation,
    parents: concept.broader,
    primaryParent: concept.primaryParent ?? concept.broader[0],
    originalLanguage: languages.find((language) => concept.text[language]?.original),
    texts: languages.map((language) => textIn(concept, language)),
    facets: { ...concept.facets, further: concept.facets.further },
    legacyIds: concept.legacyIds,
    mappings: concept.mappings.map(readMapping),
    equivalence: concept.equivalence,
    related: concept.related,
    status: concept.status,
    contentWarning: concept.contentWarning,
    announced: announcedOf(concept),
  };
}

function announcedOf({ deprecation }: SnapshotConcept): DraftCategory['announced'] {
  if (!deprecation) return null;
  const { kind, reason, replacedBy: successors } = deprecation;
  return { kind, reason, successors };
}

function textIn(concept: SnapshotConcept, language: string): DraftText {
  const provenance = concept.text[language];
  return {
    language,
    origin: provenance?.origin === 'machine' ? 'machine' : 'human',
    engine: provenance?.engine,
    isReviewed: provenance?.review === 'reviewed',
    text: {
      label: concept.prefLabel[language],
      altLabels: concept.altLabel[language] ?? [],
      hiddenLabels: concept.hiddenLabel[language] ?? [],
      definition: concept.definition[language] ?? '',
      scopeNote: concept.scopeNote[language] ?? '',
      inclusions: concept.inclusions[language] ?? [],
      exclusions: concept.exclusions[language] ?? [],
      levels: concept.levels.flatMap(({ key, text }) => {
        const own = text[language];
        return own === undefined ? [] : [{ key, text: own }];
      }),
    },
  };
}

/** What belongs to the instance that published, and stays there. */
function leftBehind(snapshot: Snapshot): Finding[] {
  const count = snapshot.concepts.filter(({ decision }) => decision !== undefined).length;
  const decisions: Finding = {
    severity: 'info',
    path: 'concepts',
    code: 'import-decisions-not-taken',
    params: { count },
  };
  const parts = [
    ['tombstones', snapshot.tombstones.length],
    ['linearizations', snapshot.linearizations.length],
    [
      'governance',
      snapshot.governance.rules.length + Object.keys(snapshot.governance.statement).length,
    ],
    ['participation', snapshot.participation.sessions],
    ['rightsNote', Object.keys(snapshot.rightsNote).length],
  ] as const;
  const left = parts.filter(([, amount]) => amount > 0).map(([part]) => part);
  const others: Finding = {
    severity: 'info',
    path: '',
    code: 'import-parts-not-taken',
    params: { fields: left.join(', ') },
  };
  return [...(count > 0 ? [decisions] : []), ...(left.length > 0 ? [others] : [])];
}
