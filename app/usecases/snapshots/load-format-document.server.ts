import { snapshotContext } from '~/exports/json-ld-context';
import { isSchemaName, jsonSchemaOf } from '~/exports/json-schema';
import type { Deps } from '~/usecases/deps';

interface FormatDocument {
  readonly document: unknown;
  readonly mediaType: string;
}

const made = new Map<string, FormatDocument>();

const documentAt = (path: string, baseUrl: string): FormatDocument | undefined => {
  if (path === '/context/snapshot-1.jsonld') {
    return { document: snapshotContext, mediaType: 'application/ld+json' };
  }
  const [, name = ''] = /^\/schema\/([a-z]+)-1\.json$/.exec(path) ?? [];
  if (!isSchemaName(name)) return undefined;
  return { document: jsonSchemaOf(name, baseUrl), mediaType: 'application/schema+json' };
};

/** A JSON Schema or the JSON-LD context of the published format, by its path on this instance. */
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
