import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';

export type YamlRefusal = Refusal<
  'import-yaml-broken' | 'import-yaml-aliases' | 'import-too-nested'
>;

/** One entry of a list in the file, and where it stands. */
export interface YamlEntry {
  readonly path: string;
  readonly line: number;
  /** Scalars and lists of scalars, by key; empty for an entry that is no map. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Keys whose value is deeper than that. */
  readonly nested: readonly string[];
}

export interface YamlDocument {
  readonly keys: readonly string[];
  /** The entries of a list at the top level; none where there is no such list. */
  entries(key: string): readonly YamlEntry[];
}

/**
 * YAML 1.2 with every scalar a string, so that codes such as `1.10`, `no` or `2024-01-01` stay what they
 * are. Aliases are refused altogether: no taxonomy needs them, and a few lines of them make gigabytes.
 */
export function parseYaml(text: string): Result<YamlDocument, YamlRefusal> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, schema: 'failsafe', prettyErrors: false });
  const [error] = document.errors;
  if (error?.code === 'RESOURCE_EXHAUSTION') return refuse('import-too-nested');
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return refuse('import-yaml-broken', { params: { line, column: col } });
  }
  const alias = firstAlias(document);
  if (alias !== undefined) {
    return refuse('import-yaml-aliases', { params: { line: lineCounter.linePos(alias).line } });
  }
  const root = isMap(document.contents) ? document.contents : undefined;
  return ok({
    keys: root?.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')) ?? [],
    entries: (key) => {
      const list = root?.get(key, true);
      if (!isSeq(list)) return [];
      return list.items.map((item, index) => {
        const path = `${key}[${index}]`;
        if (!isMap(item)) return { path, line: 0, values: new Map(), nested: [] };
        return { path, line: lineCounter.linePos(item.range?.[0] ?? 0).line, ...valuesOf(item) };
      });
    },
  });
}

function firstAlias(document: Parameters<typeof visit>[0]): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function valuesOf(map: YAMLMap): Pick<YamlEntry, 'values' | 'nested'> {
  const values = new Map<string, readonly string[]>();
  const nested: string[] = [];
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (isScalar(value)) values.set(name, [String(value.value ?? '')]);
    else if (isSeq(value) && value.items.every((item) => isScalar(item))) {
      values.set(
        name,
        value.items.map((item) => (isScalar(item) ? String(item.value ?? '') : '')),
      );
    } else if (value !== null) nested.push(name);
  }
  return { values, nested };
}
