import type { Child } from './child';

interface Closable {
  disconnect(): unknown;
}

/** What a server holds for each line to it, in bytes, the first ones not counted; absent where the system does not say. */
export async function measureMemory(
  server: Child,
  lines: number,
  open: (count: number) => Promise<readonly Closable[]>,
): Promise<number | undefined> {
  const first = await open(100);
  const before = server.memory();
  const others = await open(lines);
  const after = server.memory();
  for (const line of [...first, ...others]) line.disconnect();
  return before === undefined || after === undefined ? undefined : (after - before) / lines;
}
