/**
 * A place in a list as one opaque word for addresses: the parts that a use case needs to go on from there. Not secret and
 * not signed; whoever makes one up gets another page of what is public anyway, or a refusal.
 */
export const encodeCursor = (parts: readonly string[]): string =>
  btoa(JSON.stringify(parts)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** The parts again; nothing where it is no cursor with so many. */
export const decodeCursor = (cursor: string, count: number): readonly string[] | undefined => {
  try {
    const parts: unknown = JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')));
    if (!Array.isArray(parts) || parts.length !== count) return undefined;
    return parts.every((part) => typeof part === 'string') ? parts : undefined;
  } catch {
    return undefined;
  }
};
