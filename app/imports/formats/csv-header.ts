import type { Finding } from '~/contracts/imports';
import { parseLanguageTag } from '~/domain/taxonomy/language-tag';
import { notTaken } from '../not-taken';
import { shorten } from '../shorten';

/**
 * The columns of a CSV file. Our own export writes the first name of each; the others are what people
 * and other systems call them. Columns with words may carry a language: `label_es`, `label@zh-Hant`,
 * `definition (ar)`.
 */
const names = {
  id: ['id', 'identifier', 'code', 'key', 'uuid', 'concept_id'],
  notation: ['notation', 'number'],
  parents: ['parents', 'parent', 'parent_id', 'parent_code', 'broader', 'parent_ids'],
  primaryParent: ['primary_parent', 'main_parent'],
  language: ['language', 'lang'],
  original: ['original_language'],
  origin: ['origin'],
  status: ['status'],
  modality: ['modality', 'modalities'],
  actor: ['actor', 'actors'],
  detection: ['detection', 'detectable_at'],
  affectedGroups: ['affected_groups', 'groups', 'affected'],
  /** Facets of other lists: `maturity=realized`. */
  further: ['further_facets'],
  related: ['related', 'see_also'],
  /** How it is going to leave, what takes its place, and why, in the language of the row. */
  announced: ['leaving'],
  successors: ['replaced_by'],
  announcedReason: ['leaving_reason'],
  contentWarning: ['content_warning', 'trigger_warning'],
  legacyIds: ['legacy_ids', 'legacy_id', 'source_codes', 'source_code'],
  label: ['label', 'preflabel', 'pref_label', 'name', 'title', 'term', 'harm', 'harm_type', 'risk'],
  altLabels: ['other_labels', 'altlabel', 'altlabels', 'alt_label', 'alt_labels', 'synonyms'],
  hiddenLabels: ['search_labels', 'hiddenlabel', 'hidden_label', 'hidden_labels'],
  definition: ['definition', 'description', 'desc'],
  inclusions: ['inclusions', 'includes', 'included'],
  exclusions: ['exclusions', 'excludes', 'excluded'],
  scopeNote: ['scope_note', 'scopenote', 'note', 'notes'],
  /** Two columns that name a group above each row, which has no row of its own. */
  groupId: ['category_id', 'group_id'],
  groupLabel: ['category', 'group'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof names;

const worded = [
  'label',
  'altLabels',
  'hiddenLabels',
  'definition',
  'inclusions',
  'exclusions',
  'scopeNote',
] as const satisfies readonly Column[];
export type WordedColumn = (typeof worded)[number];

const isWorded = (column: Column): column is WordedColumn =>
  worded.some((candidate) => candidate === column);

export interface Header {
  /** Where each column stands that says no language. */
  readonly plain: ReadonlyMap<Column, number>;
  /** Columns of words by canonical language tag. */
  readonly byLanguage: ReadonlyMap<string, ReadonlyMap<WordedColumn, number>>;
  /** Headings that mean nothing to us: reported, not taken. */
  readonly unknown: readonly string[];
  /** Headings that name a language which is none. */
  readonly badLanguages: readonly { readonly heading: string; readonly tag: string }[];
  /** Headings whose column was already there. */
  readonly repeated: readonly string[];
  readonly width: number;
}

const byName = new Map<string, Column>(
  Object.entries(names).flatMap(([column, list]) =>
    list.flatMap((name) => (isColumn(column) ? [[name, column] as const] : [])),
  ),
);

function isColumn(key: string): key is Column {
  return key in names;
}

const normalise = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** `label_zh_hant`, `label@zh-Hant`, `label (zh-Hant)`, `label:zh` → the column and the tag as written. */
function splitLanguage(
  heading: string,
): { readonly column: WordedColumn; readonly tag: string } | undefined {
  const written = normalise(heading).replace(/[)\]]$/, '');
  for (const separator of ['@', ':', '_(', '(', '[', '_[', '.', '_']) {
    for (let at = written.indexOf(separator); at > 0; at = written.indexOf(separator, at + 1)) {
      const column = byName.get(written.slice(0, at));
      const tag = written.slice(at + separator.length);
      if (column && isWorded(column) && /^[a-z]{2,3}(_|$)/.test(tag)) return { column, tag };
    }
  }
  return undefined;
}

/** Reads the first record. Nothing is refused here: what is missing is for the reader to judge. */
export function readHeader(headings: readonly string[]): Header {
  const plain = new Map<Column, number>();
  const byLanguage = new Map<string, Map<WordedColumn, number>>();
  const unknown: string[] = [];
  const badLanguages: { heading: string; tag: string }[] = [];
  const repeated: string[] = [];
  headings.forEach((heading, index) => {
    const column = byName.get(normalise(heading));
    if (column) {
      if (plain.has(column)) repeated.push(heading);
      else plain.set(column, index);
      return;
    }
    const split = splitLanguage(heading);
    if (!split) {
      if (heading.trim() !== '') unknown.push(heading.trim());
      return;
    }
    const tag = parseLanguageTag(split.tag);
    if (!tag.ok) {
      badLanguages.push({ heading: heading.trim(), tag: split.tag });
      return;
    }
    const columns = byLanguage.get(tag.value) ?? new Map<WordedColumn, number>();
    if (columns.has(split.column)) repeated.push(heading);
    else columns.set(split.column, index);
    byLanguage.set(tag.value, columns);
  });
  if (!hasLabel({ plain, byLanguage })) nameRowsByGroup(plain);
  return { plain, byLanguage, unknown, badLanguages, repeated, width: headings.length };
}

/** Where nothing else names the rows, a column `category` does: then it is no group above them. */
function nameRowsByGroup(plain: Map<Column, number>): void {
  for (const [group, own] of [
    ['groupLabel', 'label'],
    ['groupId', 'id'],
  ] as const) {
    const index = plain.get(group);
    if (index === undefined || plain.has(own)) continue;
    plain.delete(group);
    plain.set(own, index);
  }
}

/** How many of the headings mean something: by it the separator of a file is told. */
export const knownColumns = ({ plain, byLanguage }: Header): number =>
  plain.size + [...byLanguage.values()].reduce((sum, columns) => sum + columns.size, 0);

export const hasLabel = ({ plain, byLanguage }: Pick<Header, 'plain' | 'byLanguage'>): boolean =>
  plain.has('label') || [...byLanguage.values()].some((columns) => columns.has('label'));

/** What speaks against a header, or has to be known of it. */
export function headerFindings({ plain, unknown, badLanguages, repeated }: Header): Finding[] {
  const findings: Finding[] = [];
  const at = { path: '', line: 1 };
  for (const { heading, tag } of badLanguages) {
    const params = { id: shorten(heading), language: shorten(tag) };
    findings.push({ severity: 'error', ...at, code: 'import-language-invalid', params });
  }
  for (const heading of repeated) {
    const params = { column: shorten(heading) };
    findings.push({ severity: 'error', ...at, code: 'import-repeated-column', params });
  }
  findings.push(...notTaken('', unknown).map((finding) => ({ ...finding, ...at })));
  if (!plain.has('id')) findings.push({ severity: 'warning', ...at, code: 'import-labels-as-ids' });
  return findings;
}
