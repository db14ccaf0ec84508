import { type About, aboutLines, type ExportFile } from './pack';

export type YamlValue =
  | string
  | number
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

/** A key that means nothing but itself stands bare; any other is quoted. */
const keyOf = (key: string): string =>
  /^[a-z_][\w-]*$/i.test(key) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(key)
    ? key
    : JSON.stringify(key);

/** The lines of a value, without indentation of their own. */
const linesOf = (value: YamlValue): string[] => {
  // JSON's quoting is YAML's double quoting: readers of YAML 1.1 take a bare `no` for false.
  if (typeof value !== 'object') return [JSON.stringify(value)];
  const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
  if (isList(value)) {
    if (value.length === 0) return ['[]'];
    return value.flatMap((item) => {
      const [first = '', ...rest] = linesOf(item);
      return [`- ${first}`, ...indented(rest)];
    });
  }
  const lines = Object.entries(value).flatMap(([key, member]) => {
    if (member === undefined) return [];
    const inner = linesOf(member);
    const isShort =
      inner.length === 1 && (typeof member !== 'object' || /^[[{]/.test(inner[0] ?? ''));
    return isShort ? [`${keyOf(key)}: ${inner[0]}`] : [`${keyOf(key)}:`, ...indented(inner)];
  });
  return lines.length === 0 ? ['{}'] : lines;
};

/** YAML with the facts as comments on top. Every text is quoted, and none has a line break of its own. */
export const yamlFile = (path: string, about: About, value: YamlValue): ExportFile => ({
  path,
  mediaType: 'application/yaml',
  text: `${[...aboutLines(about).map((line) => `# ${line}`), ...linesOf(value)].join('\n')}\n`,
});
