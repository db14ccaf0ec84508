import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Finding } from '~/contracts/imports';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { importBounds } from '../import-bounds';

export type YamlRefusal = Refusal<
  'import-yaml-broken' | 'import-yaml-aliases' | 'import-too-nested' | 'import-too-large'
>;

/** One entry of a list or a map in the file, or the document as a whole, and where it stands. */
export interface YamlEntry {
  readonly path: string;
  readonly line: number;
  /** Its key, where it stands in a map. */
  readonly key: string;
  /** What it says, where it is a scalar. */
  readonly text: string;
  /** Of a map, in its order. */
  readonly keys: readonly string[];
  /** Scalars and lists of scalars, by key; empty for an entry that is no map. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Keys whose value is deeper than that. */
  readonly nested: readonly string[];
  /** The entries of a list or a map within; none where there is no such list or map. */
  entries(key: string): readonly YamlEntry[];
}

/** The first scalar under a key, trimmed; empty where there is none. */
export const first = (entry: YamlEntry | undefined, key: string): string =>
  entry?.values.get(key)?.[0]?.trim() ?? '';

/**
 * YAML 1.2 with every scalar a string, so that codes such as `1.10`, `no` or `2024-01-01` stay what they
 * are. Aliases are refused altogether: no taxonomy needs them, and a few lines of them make gigabytes.
 */
export function parseYaml(text: string): Result<YamlEntry, YamlRefusal> {
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
  const lineOf = (node: Node) => lineCounter.linePos(node.range?.[0] ?? 0).line;
  return ok(entryOf(document.contents, { path: '', key: '', lineOf }));
}

/** YAML takes half a sentence for a whole one: a file that does not end with its line is worth a look. */
export function maybeCutOff(text: string): Finding[] {
  if (text.endsWith('\n')) return [];
  const line = text.split('\n').length;
  return [{ severity: 'warning', path: '', line, code: 'import-maybe-cut-off' }];
}

interface Place {
  readonly path: string;
  readonly key: string;
  readonly lineOf: (node: Node) => number;
}

function entryOf(node: unknown, { path, key, lineOf }: Place): YamlEntry {
  const map = isMap(node) ? node : undefined;
  const place = { path, key, line: isNode(node) ? lineOf(node) : 0 };
  return {
    ...place,
    text: isScalar(node) ? textOf(node) : '',
    ...(map ? valuesOf(map) : { keys: [], values: new Map(), nested: [] }),
    entries: (name) => {
      const inner = map?.get(name, true);
      const below = path === '' ? name : `${path}.${name}`;
      if (isSeq(inner)) {
        return inner.items.map((item, index) =>
          entryOf(item, { path: `${below}[${index}]`, key: '', lineOf }),
        );
      }
      if (!isMap(inner)) return [];
      return inner.items.map((pair) => {
        const own = isScalar(pair.key) ? textOf(pair.key) : '';
        const at = entryOf(pair.value, { path: `${below}.${own}`, key: own, lineOf });
        return isScalar(pair.key) ? { ...at, line: lineOf(pair.key) } : at;
      });
    },
  };
}

const textOf = ({ value }: Scalar): string => String(value ?? '');

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

function valuesOf(map: YAMLMap): Pick<YamlEntry, 'keys' | 'values' | 'nested'> {
  const values = new Map<string, readonly string[]>();
  const nested: string[] = [];
  const keys: string[] = [];
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? textOf(key) : '';
    keys.push(name);
    if (isScalar(value)) values.set(name, [textOf(value)]);
    else if (isSeq(value) && value.items.every((item) => isScalar(item))) {
      values.set(
        name,
        value.items.map((item) => (isScalar(item) ? textOf(item) : '')),
      );
    } else if (value !== null) nested.push(name);
  }
  return { keys, values, nested };
}
