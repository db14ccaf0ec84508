/**
 * The circles in a graph of ids and their parents, each as the ids along it, first and last the same
 * (`['a', 'b', 'a']`: a lies under b, which lies under a). One circle per tangle is enough for a person
 * to mend the file; ids that are not keys are ignored. Linear, without recursion: a file may be deep.
 */
export function findCycles(parents: ReadonlyMap<string, readonly string[]>): readonly string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const start of parents.keys()) {
    if (done.has(start)) continue;
    const path: string[] = [];
    const onPath = new Map<string, number>();
    const waiting: { readonly id: string; next: number }[] = [{ id: start, next: 0 }];
    while (waiting.length > 0) {
      const here = waiting.at(-1);
      if (!here) break;
      if (here.next === 0) {
        onPath.set(here.id, path.length);
        path.push(here.id);
      }
      const parent = parents.get(here.id)?.[here.next];
      here.next += 1;
      if (parent === undefined) {
        waiting.pop();
        path.pop();
        onPath.delete(here.id);
        done.add(here.id);
        continue;
      }
      const from = onPath.get(parent);
      if (from !== undefined) cycles.push([...path.slice(from), parent]);
      else if (parents.has(parent) && !done.has(parent)) waiting.push({ id: parent, next: 0 });
    }
  }
  return cycles;
}
