/** The files of texts in `locales/<language>/`. */
export const namespaces = [
  'common',
  'errors',
  'participants',
  'facilitators',
  'builders',
  'opinions',
  'quality',
  'api',
  'coverage',
] as const;
export type Namespace = (typeof namespaces)[number];

/** Every page has these; the browser gets further ones only where a route asks for them. */
const basicNamespaces: readonly Namespace[] = ['common', 'errors'];

/**
 * What a route module exports as `handle`, so that its texts reach the browser:
 * `export const handle = { texts: ['participants'] } satisfies TextsHandle;`
 */
export interface TextsHandle {
  readonly texts: readonly Namespace[];
}

/** The namespaces of a page, from the handles of its matched routes. */
export function namespacesOf(handles: readonly unknown[]): Namespace[] {
  const wanted = new Set<unknown>(basicNamespaces);
  for (const handle of handles) {
    for (const namespace of textsOf(handle)) wanted.add(namespace);
  }
  return namespaces.filter((namespace) => wanted.has(namespace));
}

function textsOf(handle: unknown): readonly unknown[] {
  if (typeof handle !== 'object' || handle === null || !('texts' in handle)) return [];
  return Array.isArray(handle.texts) ? handle.texts : [];
}
