import type { Finding } from '~/contracts/imports';
import { hasBadCharacter } from './clean-text';
import { importBounds } from './import-bounds';
import type { DraftCategory } from './imported-taxonomy';

type Bounded = readonly [field: string, value: string, maximum: number];

/** Everything of a category that is not its words: ids, codes, groups and mappings within their bounds. */
export function checkFacts(draft: DraftCategory): Finding[] {
  const findings: Finding[] = [];
  const report = (code: string, params: Finding['params']) =>
    findings.push({ severity: 'error', ...draft.at, code, params });
  if (draft.sourceId.trim() === '') report('import-no-id', {});
  for (const [field, value, maximum] of valuesOf(draft)) {
    if (hasBadCharacter(value)) report('import-bad-character', { field, language: '' });
    if (value.length > maximum) {
      const params = { field, language: '', length: value.length, maximum };
      report('import-text-too-long', params);
    }
  }
  for (const [field, length, maximum] of [
    ['parents', parentsIn(draft).length, importBounds.parents],
    ['languages', draft.texts?.length ?? 0, importBounds.languages],
    ['related', draft.related?.length ?? 0, importBounds.related],
    ['successors', draft.announced?.successors.length ?? 0, importBounds.related],
    ['legacyIds', draft.legacyIds?.length ?? 0, importBounds.legacyIds],
    ['mappings', draft.mappings?.length ?? 0, importBounds.mappings],
    ['affectedGroups', draft.facets?.affectedGroups?.length ?? 0, importBounds.labels],
    ...furtherOf(draft).map(([key, values]) => [key, values.length, importBounds.labels] as const),
    ['facets', furtherOf(draft).length, importBounds.facets],
  ] as const) {
    if (length > maximum) {
      report('import-too-many-entries', { field, language: '', length, maximum });
    }
  }
  return findings;
}

const parentsIn = ({ parents = [], parentsElsewhere = [] }: DraftCategory): readonly string[] => [
  ...parents,
  ...parentsElsewhere,
];

const furtherOf = ({ facets }: DraftCategory) => Object.entries(facets?.further ?? {});

function valuesOf(draft: DraftCategory): Bounded[] {
  const { id, label, line, notation } = importBounds;
  return [
    ['id', draft.sourceId, id],
    ['notation', draft.notation ?? '', notation],
    ...parentsIn(draft).map((parent): Bounded => ['parents', parent, id]),
    ...(draft.related ?? []).map((other): Bounded => ['related', other, id]),
    ...(draft.legacyIds ?? []).map((code): Bounded => ['legacyIds', code, id]),
    ...(draft.facets?.affectedGroups ?? []).map(
      (group): Bounded => ['affectedGroups', group, label],
    ),
    ...(draft.announced?.successors ?? []).map((other): Bounded => ['successors', other, id]),
    ...Object.values(draft.announced?.reason ?? {}).map((text): Bounded => ['reason', text, line]),
    ...Object.values(draft.contentWarning ?? {}).map(
      (text): Bounded => ['contentWarning', text, line],
    ),
    ...furtherOf(draft).flatMap(([key, values]): Bounded[] => [
      ['facets', key, notation],
      ...values.map((value): Bounded => [key, value, label]),
    ]),
    ...(draft.mappings ?? []).flatMap((mapping): Bounded[] => [
      ['mappings', mapping.source, id],
      ['mappings', mapping.object, id],
      ['mappings', mapping.objectLabel, label],
      ['mappings', mapping.justification, line],
    ]),
  ];
}
