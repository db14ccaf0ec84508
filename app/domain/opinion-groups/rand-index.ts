/**
 * The adjusted Rand index of two groupings of the same things (Hubert & Arabie 1985): 1 for the same
 * grouping, about 0 for groupings that have nothing to do with each other; it may be negative.
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const cells = new Map<string, number>();
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  for (let index = 0; index < a.length; index += 1) {
    add(cells, `${a[index]},${b[index]}`);
    add(rows, a[index]!);
    add(columns, b[index]!);
  }
  const together = pairs(cells.values());
  const inA = pairs(rows.values());
  const inB = pairs(columns.values());
  const expected = (inA * inB) / choose2(a.length);
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const choose2 = (count: number): number => Math.max(1, (count * (count - 1)) / 2);

function pairs(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += (count * (count - 1)) / 2;
  return sum;
}
