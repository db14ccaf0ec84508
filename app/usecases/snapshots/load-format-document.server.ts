import { snapshotContext } from '~/exports/json-ld-context';
import { isSchemaName, jsonSchemaOf, schemaNames, schemaPath } from '~/exports/json-schema';
import { typeDeclarationsOf } from '~/exports/type-declarations';
import type { Deps } from '~/usecases/deps';

interface FormatDocument {
  readonly text: string;
  readonly mediaType: string;
}

const made = new Map<string, FormatDocument>();

const contextPath = '/context/snapshot-1.jsonld';

/** Everything that published files name as what they obey or are read by. */
export const formatPaths: readonly string[] = [
  contextPath,
  ...schemaNames.flatMap((name) => [schemaPath(name), `/schema/${name}-1.d.ts`]),
];

const documentAt = (path: string, baseUrl: string): FormatDocument | undefined => {
  if (path === contextPath) {
    return { text: JSON.stringify(snapshotContext), mediaType: 'application/ld+json' };
  }
  const [, name = '', suffix] = /^\/schema\/([a-z]+)-1\.(json|d\.ts)$/.exec(path) ?? [];
  if (!isSchemaName(name)) return undefined;
  const schema = jsonSchemaOf(name, baseUrl);
  return suffix === 'json'
    ? { text: JSON.stringify(schema), mediaType: 'application/schema+json' }
    : { text: typeDeclarationsOf(name, schema), mediaType: 'text/plain; charset=utf-8' };
};

/** A JSON Schema, its TypeScript types, or the JSON-LD context of the published format, by its path on this instance. */
export function loadFormatDocument(
  { baseUrl }: Pick<Deps, 'baseUrl'>,
  path: string,
): FormatDocument | undefined {
  const key = `${baseUrl}${path}`;
  const known = made.get(key);
  if (known) return known;
  const document = documentAt(path, baseUrl);
  if (document) made.set(key, document);
  return document;
}
