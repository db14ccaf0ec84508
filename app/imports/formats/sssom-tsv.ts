import type { Finding } from '~/contracts/imports';
import { taxonomyRoles } from '~/domain/access/scopes';
import { codeAt } from '~/domain/crosswalk/address';
import { ok, type Result } from '~/domain/result';
import { licenseAt, unspecifiedLicense } from '~/domain/snapshots/licenses';
import { noTermFound, skosPredicates } from '~/domain/snapshots/snapshot-concept';
import { type Mapping, type MappingReview, mappingPredicates } from '~/domain/taxonomy/category';
import { assembleTaxonomy } from '../assemble-taxonomy';
import type { DraftCategory, ImportedTaxonomy, ReadOptions } from '../imported-taxonomy';
import { notTaken } from '../not-taken';
import { shorten } from '../shorten';
import { codeMeant, systemNamed } from './known-codes';
import { neededColumns, readSssomRows, type SssomRefusal, type SssomRow } from './sssom-rows';

/** What is read of a row; other columns are named in the report. */
const takenColumns = new Set<string>([
  ...neededColumns,
  ...['subject_label', 'subject_category', 'subject_source_version', 'object_label'],
  ...['object_source', 'object_source_version', 'mapping_justification', 'mapping_cardinality'],
  ...['author_label', 'mapping_date', 'reviewer_label', 'review_date', 'mapping_tool'],
  ...['mapping_tool_version', 'similarity_score', 'similarity_measure', 'confidence', 'comment'],
  'predicate_modifier',
]);

/**
 * Mappings of categories that are there to those of other lists, as SSSOM TSV (https://mapping-commons.github.io/sssom/): our
 * own export, or any mapping set whose subjects are categories of this list, named by address, id or code. The predicates of
 * SKOS are taken, and `sssom:NoTermFound` for "looked and found none", which some write as a relation without another side;
 * codes of systems that are known here are those of the catalogue. Whoever confirmed a mapping is taken where the file
 * names a role of ours. It says nothing of the categories themselves, so that nothing else of them changes.
 */
export function readSssomTsv(
  text: string,
  options: ReadOptions,
): Result<ImportedTaxonomy, SssomRefusal> {
  const table = readSssomRows(text);
  if (!table.ok) return table;
  const { title, license, id, version, prefixes, columns, rows } = table.value;
  const reading = new SssomReading(prefixes, columns.length);
  reading.takeAll(rows);
  const draft = {
    format: 'sssom-tsv',
    title: title === '' ? undefined : { [options.language]: title },
    license: ['', unspecifiedLicense].includes(license)
      ? undefined
      : (licenseAt(license) ?? license),
    source: { name: id || options.fileName, version },
    categories: reading.categories(),
    findings: [
      ...reading.findings,
      ...notTaken(
        '',
        columns.filter((name) => !takenColumns.has(name)),
      ),
    ],
  };
  return ok(assembleTaxonomy(draft, options));
}

interface Subject extends Pick<DraftCategory, 'sourceId' | 'at' | 'legacyIds'> {
  readonly mappings: Mapping[];
}

class SssomReading {
  readonly findings: Finding[] = [];
  private readonly subjects = new Map<string, Subject>();
  private readonly unexplained = new Set<string>();
  /** The other list, where a file speaks of one only. */
  private otherList: string | undefined;

  constructor(
    private readonly prefixes: ReadonlyMap<string, string>,
    private readonly width: number,
  ) {}

  categories(): DraftCategory[] {
    return [...this.subjects.values()].map((subject) => ({ ...subject, isReference: true }));
  }

  takeAll(rows: readonly SssomRow[]): void {
    const others = rows.filter(({ cells }) => !isNoMatch(cells) && cells.object_id);
    const [first, ...more] = new Set(others.map(({ cells }) => this.objectOf(cells).source));
    this.otherList = more.length === 0 ? first : undefined;
    for (const row of rows) this.take(row);
  }

  private take(row: SssomRow): void {
    const { line, cells } = row;
    const predicate = this.predicateOf(cells);
    const fault = this.faultOf(row) ?? (predicate ? undefined : unknownPredicate(cells));
    if (fault || !predicate) {
      if (fault) this.findings.push({ path: '', line, ...fault });
      return;
    }
    for (const name of [cells.subject_id, cells.object_id]) this.noteUnknownPrefix(name, line);
    const isNone = predicate === 'no-match';
    this.subjectOf(cells.subject_id ?? '', line).mappings.push({
      predicate,
      ...(isNone ? { source: this.listOf(cells), object: '' } : this.objectOf(cells)),
      objectLabel: isNone ? '' : (cells.object_label ?? ''),
      justification: cells.comment ?? '',
      review: reviewOf(cells),
    });
  }

  /** What is wrong with a row, the first fault of it. */
  private faultOf({ cells, width }: SssomRow): Fault | undefined {
    // Programs leave out empty cells at the end of a row.
    if (width > this.width) {
      const params = { found: width, expected: this.width };
      return { severity: 'error', code: 'import-row-length', params };
    }
    const needed = isNoMatch(cells) ? neededColumns.slice(0, 2) : neededColumns;
    const column =
      needed.find((name) => (cells[name] ?? '') === '') ??
      (isNoMatch(cells) && this.listOf(cells) === '' ? 'object_source' : undefined);
    if (column) return { severity: 'warning', code: 'import-cell-empty', params: { column } };
    return cells.predicate_modifier ? unknownPredicate(cells) : undefined;
  }

  /** The prefix of a CURIE that the file does not explain; an address has none. */
  private unknownPrefix(name: string): string | undefined {
    const [, prefix] = /^([^:/\s]*):(?!\/\/)/.exec(name) ?? [];
    if (prefix === undefined || prefix === 'urn') return undefined;
    return this.prefixes.has(prefix) ? undefined : prefix;
  }

  /** Once for each: real files forget one and use it in every other row. The name itself is then all there is. */
  private noteUnknownPrefix(name: string | undefined, line: number): void {
    const prefix = this.unknownPrefix(name ?? '');
    if (prefix === undefined || this.unexplained.has(prefix)) return;
    this.unexplained.add(prefix);
    const params = { prefix: shorten(prefix) };
    const code = 'import-unknown-prefix';
    this.findings.push({ severity: 'warning', path: '', line, code, params });
  }

  private expand(name: string): string {
    const at = name.indexOf(':');
    const expansion = this.prefixes.get(name.slice(0, Math.max(0, at)));
    return expansion === undefined ? name : `${expansion}${name.slice(at + 1)}`;
  }

  private predicateOf(cells: SssomRow['cells']): Mapping['predicate'] | undefined {
    const address = this.expand(cells.predicate_id ?? '');
    const isNone = this.expand(cells.object_id ?? '') === this.expand(noTermFound);
    if (isNone || isNoMatch(cells)) return 'no-match';
    return mappingPredicates.find(
      (known) => known !== 'no-match' && this.expand(skosPredicates[known]) === address,
    );
  }

  /** By address, by the id at its end, as written, or by the code after its prefix. */
  private subjectOf(written: string, line: number): Subject {
    const known = this.subjects.get(written);
    if (known) return known;
    const address = this.expand(written);
    const [, end] = /\/c\/([0-9a-f-]{36})$/.exec(address) ?? [];
    const code = codeAt(address).object;
    const names = [...new Set([end ?? address, written, code, written.replace(/^[^:]*:/, '')])];
    const [sourceId = written, ...legacyIds] = names;
    const subject: Subject = { sourceId, legacyIds, at: { path: '', line }, mappings: [] };
    this.subjects.set(written, subject);
    return subject;
  }

  /** Of which list somebody found nothing in it; empty where the file does not say. */
  private listOf({ object_source: written = '' }: SssomRow['cells']): string {
    if (written === '') return this.otherList ?? '';
    const address = this.expand(written);
    const { source, object } = codeAt(address);
    return object === '' ? source : (systemNamed(written, address)?.id ?? address);
  }

  private objectOf(cells: SssomRow['cells']): Pick<Mapping, 'source' | 'object'> {
    const { object_id: written = '', object_source: list = '', object_label: label = '' } = cells;
    const found = codeAt(this.expand(written));
    const [, prefix = '', code = written] = /^([^:]*):(.*)$/s.exec(written) ?? [];
    const system = systemNamed(list) ?? systemNamed(prefix, this.prefixes.get(prefix));
    if (!system && this.unknownPrefix(written) !== undefined)
      return { source: prefix, object: code };
    if (!system || found.object !== this.expand(written)) return found;
    return { source: system.id, object: codeMeant(system, { code, label }) };
  }
}

/** As some write "looked and found none", with nothing on the other side. */
const isNoMatch = ({ predicate_id: said = '', object_id: object = '' }: SssomRow['cells']) =>
  /(^|[:#/])noMatch$/.test(said) && object === '';

type Fault = Pick<Finding, 'severity' | 'code' | 'params'>;

/** Valid in SSSOM, such as "not an exact match", and nothing that a category here can hold. */
function unknownPredicate({ predicate_modifier: modifier, predicate_id: said }: SssomRow['cells']) {
  const predicate = shorten([modifier, said].filter(Boolean).join(' '));
  return { severity: 'warning', code: 'import-unknown-predicate', params: { predicate } } as const;
}

const score = (written = ''): number | undefined => {
  const value = Number(written);
  return written !== '' && value >= 0 && value <= 1 ? value : undefined;
};

const isDay = (written = ''): boolean => /^\d{4}-\d\d-\d\d$/.test(written);

/** Who looked, where the file names one of our roles and the day: as our own export does. */
function reviewOf(cells: SssomRow['cells']): MappingReview | undefined {
  const role = taxonomyRoles.find(
    (known) => known === (cells.reviewer_label || cells.author_label),
  );
  const on = cells.review_date || cells.mapping_date || '';
  if (!role || !isDay(on)) return undefined;
  const similarity = cells.reviewer_label ? score(cells.similarity_score) : undefined;
  return { role, on, confidence: score(cells.confidence) ?? 1, similarity };
}
