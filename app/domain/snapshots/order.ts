/** Sorts by UTF-16 code units, the order of canonical JSON; the same on every machine, unlike `localeCompare`. */
export const byCodeUnits = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;

/** Each once, in code-unit order. */
export const sortedUnique = (values: Iterable<string>): string[] =>
  [...new Set(values)].sort(byCodeUnits);

/** A copy sorted by id. */
export const sortedById = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] =>
  [...items].sort((left, right) => byCodeUnits(left.id, right.id));
