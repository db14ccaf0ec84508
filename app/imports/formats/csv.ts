import type { Finding } from '~/contracts/imports';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import {
  type AnnouncedKind,
  actors,
  announcedKinds,
  categoryStatuses,
  detectionPoints,
  type Facets,
  type LanguageTag,
  modalities,
  renderingOrigins,
} from '~/domain/taxonomy/category';
import { parseLanguageTag } from '~/domain/taxonomy/language-tag';
import { assembleTaxonomy } from '../assemble-taxonomy';
import { importBounds } from '../import-bounds';
import type { DraftCategory, DraftText, ImportedTaxonomy, ReadOptions } from '../imported-taxonomy';
import { shorten } from '../shorten';
import { type CsvRow, readCells, splitList } from './csv-cells';
import {
  type Column,
  type Header,
  hasLabel,
  headerFindings,
  type WordedColumn,
} from './csv-header';

export type CsvRefusal = Refusal<
  | 'import-csv-broken'
  | 'import-csv-no-label'
  | 'import-too-many'
  | 'import-too-wide'
  | 'import-nothing-found'
>;

/**
 * CSV (RFC 4180): our own export, or a plain table with at least a column of labels. One row per
 * category with columns per language (`label_es`), or one row per category and language (`language`).
 * Without a column of ids the labels serve as ids. Lists in one cell are parted by `|`.
 */
export function readCsv(text: string, options: ReadOptions): Result<ImportedTaxonomy, CsvRefusal> {
  const table = readCells(text);
  if (!table.ok) return table;
  const { header, rows } = table.value;
  if (!hasLabel(header)) {
    return refuse('import-csv-no-label', {
      params: { columns: shorten(header.unknown.join(', ')) },
    });
  }
  if (rows.length === 0) return refuse('import-nothing-found');
  const reading = new CsvReading(header, options);
  for (const row of rows) reading.take(row);
  const categories = reading.categories();
  if (categories.length > importBounds.categories) {
    return refuse('import-too-many', { params: { maximum: importBounds.categories } });
  }
  return ok(assembleTaxonomy({ format: 'csv', categories, findings: reading.findings }, options));
}

/** A category while its rows are being gathered. */
interface Gathered {
  readonly draft: Omit<
    DraftCategory,
    'texts' | 'parents' | 'related' | 'announced' | 'contentWarning'
  >;
  /** As written; which ids and labels there are is known when all rows have been read. Absent without such a column. */
  readonly parents: string | undefined;
  readonly related: string | undefined;
  readonly announced: Announced | undefined;
  readonly warning: Record<LanguageTag, string>;
  readonly texts: DraftText[];
}

interface Announced {
  readonly kind: AnnouncedKind;
  readonly successors: string;
  readonly reason: Record<LanguageTag, string>;
}

class CsvReading {
  readonly findings: Finding[];
  /** In the order of the file; a repeated id without languages stays twice, for the check to name. */
  private readonly gathered: Gathered[] = [];
  private readonly byId = new Map<string, Gathered>();

  constructor(
    private readonly header: Header,
    private readonly options: ReadOptions,
  ) {
    this.findings = headerFindings(header);
  }

  take(row: CsvRow): void {
    const at = { path: '', line: row.line };
    if (row.cells.length !== this.header.width) {
      const params = { found: row.cells.length, expected: this.header.width };
      this.findings.push({ severity: 'error', ...at, code: 'import-row-length', params });
      return;
    }
    const cell = (column: Column) => row.cells[this.header.plain.get(column) ?? -1]?.trim() ?? '';
    const texts = this.textsOf(row);
    const label = texts.find(({ text }) => text.label)?.text.label ?? '';
    const group = this.groupOf(row, cell);
    const sourceId = cell('id') || (this.header.plain.has('id') ? '' : label || group);
    if (sourceId === '') {
      this.findings.push({ severity: 'error', ...at, code: 'import-no-id' });
      return;
    }
    const known = this.byId.get(sourceId);
    if (known && this.header.plain.has('language')) {
      known.texts.push(...texts);
      Object.assign(known.announced?.reason ?? {}, this.announcedOf(row, cell)?.reason);
      Object.assign(known.warning, this.inLanguage(cell, 'contentWarning'));
      return;
    }
    const draft = {
      sourceId,
      at,
      notation: cell('notation') || undefined,
      primaryParent: cell('primaryParent') || undefined,
      originalLanguage: cell('original') || undefined,
      legacyIds: splitList(cell('legacyIds')),
      facets: this.facetsOf(row, cell),
      status: this.oneOf(row, {
        column: 'status',
        value: cell('status'),
        allowed: categoryStatuses,
      }),
    };
    const saysPlace = ['parents', 'groupId', 'groupLabel'].some((column) => this.has(column));
    const gathered = {
      draft,
      texts,
      parents: saysPlace ? cell('parents') || group : undefined,
      related: this.has('related') ? cell('related') : undefined,
      announced: this.announcedOf(row, cell),
      warning: this.inLanguage(cell, 'contentWarning'),
    };
    this.gathered.push(gathered);
    if (!known) this.byId.set(sourceId, gathered);
  }

  /** Parents may be named by id, or by label where no id fits. */
  categories(): DraftCategory[] {
    const byLabel = new Map<string, string | undefined>();
    for (const { draft, texts } of this.gathered) {
      for (const label of new Set(texts.flatMap(({ text }) => text.label || []))) {
        byLabel.set(label, byLabel.has(label) ? undefined : draft.sourceId);
      }
    }
    const find = (parent: string) =>
      this.byId.has(parent) ? parent : (byLabel.get(parent) ?? undefined);
    const resolve = (parent: string) => find(parent) ?? parent;
    // An id may hold the parting stroke itself: the whole cell is tried first.
    const resolveAll = (cell: string) => {
      const whole = find(cell);
      return whole === undefined ? splitList(cell).map(resolve) : [whole];
    };
    return this.gathered.map(({ draft, texts, parents, related, announced, warning }) => ({
      ...draft,
      contentWarning: warning,
      texts,
      parents: parents === undefined ? undefined : resolveAll(parents),
      related: related === undefined ? undefined : resolveAll(related),
      announced: announced
        ? { ...announced, successors: resolveAll(announced.successors) }
        : this.has('announced')
          ? null
          : undefined,
      primaryParent: draft.primaryParent && resolve(draft.primaryParent),
    }));
  }

  private textsOf(row: CsvRow): DraftText[] {
    const language = row.cells[this.header.plain.get('language') ?? -1]?.trim();
    const plain = wordsIn(row, this.header.plain);
    const origin = renderingOrigins.find(
      (known) => known === row.cells[this.header.plain.get('origin') ?? -1]?.trim(),
    );
    const own = plain && { language: language || this.options.language, text: plain, origin };
    const others = [...this.header.byLanguage].flatMap(([tag, columns]) => {
      const text = wordsIn(row, columns);
      return text ? [{ language: tag, text }] : [];
    });
    return own ? [own, ...others] : others;
  }

  /** The group named beside a row; its own category is made when it is first met. */
  private groupOf(row: CsvRow, cell: (column: Column) => string): string {
    const label = cell('groupLabel');
    const id = cell('groupId') || label;
    if (id !== '' && !this.byId.has(id)) {
      const made = {
        draft: { sourceId: id, at: { path: '', line: row.line } },
        texts: [{ language: this.options.language, text: { label: label || id } }],
        parents: '',
        related: undefined,
        announced: undefined,
        warning: {},
      };
      this.gathered.push(made);
      this.byId.set(id, made);
    }
    return id;
  }

  private has(column: string): boolean {
    return [...this.header.plain.keys()].some((known) => known === column);
  }

  private facetsOf(row: CsvRow, cell: (column: Column) => string): Partial<Facets> {
    const pick = <Value extends string>(column: Column, allowed: readonly Value[]) =>
      this.has(column)
        ? {
            [column]: splitList(cell(column)).flatMap((value) => {
              const known = this.oneOf(row, { column, value, allowed });
              return known ? [known] : [];
            }),
          }
        : {};
    return {
      ...pick('modality', modalities),
      ...pick('actor', actors),
      ...pick('detection', detectionPoints),
      ...(this.has('affectedGroups') && { affectedGroups: splitList(cell('affectedGroups')) }),
      ...(this.has('further') && { further: furtherIn(splitList(cell('further'))) }),
    };
  }

  private announcedOf(row: CsvRow, cell: (column: Column) => string): Announced | undefined {
    const value = cell('announced');
    const kind = this.oneOf(row, { column: 'announced', value, allowed: announcedKinds });
    if (!kind) return undefined;
    const reason = this.inLanguage(cell, 'announcedReason');
    return { kind, successors: cell('successors'), reason };
  }

  /** A cell's text under the language of its row. */
  private inLanguage(cell: (column: Column) => string, column: Column): Record<string, string> {
    const language = parseLanguageTag(cell('language') || this.options.language);
    const text = cell(column);
    return text === '' || !language.ok ? {} : { [language.value]: text };
  }

  private oneOf<Value extends string>(
    row: CsvRow,
    { column, value, allowed }: { column: Column; value: string; allowed: readonly Value[] },
  ): Value | undefined {
    const known = allowed.find((candidate) => candidate === value);
    if (!known && value !== '') {
      const params = { field: column, value: shorten(value), allowed: allowed.join(', ') };
      const at = { path: column, line: row.line };
      this.findings.push({ severity: 'warning', ...at, code: 'import-unknown-value', params });
    }
    return known;
  }
}

function wordsIn(row: CsvRow, columns: ReadonlyMap<Column, number>): DraftText['text'] | undefined {
  const cell = (column: WordedColumn): string | undefined => {
    const at = columns.get(column);
    return at === undefined ? undefined : (row.cells[at] ?? '');
  };
  const list = (column: WordedColumn) => {
    const written = cell(column);
    return written === undefined ? undefined : splitList(written);
  };
  const text = {
    label: cell('label'),
    altLabels: list('altLabels'),
    hiddenLabels: list('hiddenLabels'),
    definition: cell('definition'),
    inclusions: list('inclusions'),
    exclusions: list('exclusions'),
    scopeNote: cell('scopeNote'),
  };
  return Object.values(text).some((part) => part !== undefined && part.length > 0)
    ? text
    : undefined;
}

/** `maturity=realized` becomes maturity: [realized]. */
function furtherIn(entries: readonly string[]): Facets['further'] {
  const further: Record<string, string[]> = {};
  for (const entry of entries) {
    const at = entry.indexOf('=');
    const key = entry.slice(0, Math.max(0, at)).trim();
    if (key !== '') further[key] = [...(further[key] ?? []), entry.slice(at + 1).trim()];
  }
  return Object.keys(further).length === 0 ? undefined : further;
}
