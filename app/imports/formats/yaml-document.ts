import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { importBounds } from '../import-bounds';

export type YamlRefusal = Refusal<
  'import-yaml-broken' | 'import-yaml-aliases' | 'import-too-nested' | 'import-too-large'
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
  if (text.length > importBounds.yaml) {
    return refuse('import-too-large', { params: { megabytes: importBounds.yaml / 1024 / 1024 } });
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    schema: 'failsafe',
    prettyErrors: false,
    // The library compares each key with every other one: a map of 50,000 keys took it 50 seconds.
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error?.code === 'RESOURCE_EXHAUSTION') return refuse('import-too-nested');
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return refuse('import-yaml-broken', { params: { line, column: col } });
  }
  const fault = firstFault(document);
  if (fault) {
    const { line, col } = lineCounter.linePos(fault.offset);
    return refuse(fault.code, { params: { line, column: col } });
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

interface Fault {
  readonly code: 'import-yaml-aliases' | 'import-yaml-broken';
  readonly offset: number;
}

/** The first alias, or the first key that its map has already. */
function firstFault(document: Parameters<typeof visit>[0]): Fault | undefined {
  let fault: Fault | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      fault = { code: 'import-yaml-aliases', offset: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
    Map: (_key, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) {
          fault = { code: 'import-yaml-broken', offset: key.range?.[0] ?? 0 };
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return fault;
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
