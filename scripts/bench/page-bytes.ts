import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { projectRoot } from '~/platform/project-root';
import type { BenchRoom } from './bench-room';

export interface PageBytes {
  readonly html: number;
  readonly css: number;
  /** Everything that the page needs to come alive. */
  readonly scripts: number;
  /** What it fetches afterwards, to be live. */
  readonly later: number;
}

/** Bytes of the first page that a participant opens, with Brotli, as they go over the line. */
export async function measurePage(url: string, room: BenchRoom): Promise<PageBytes | undefined> {
  const path = `/s/${room.code}/items/${room.proposalIds[0]}`;
  const response = await fetch(`${url}${path}`, { headers: { cookie: room.cookies[0] ?? '' } });
  if (!response.ok) return undefined;
  const html = await response.text();
  const scripts = reachedFrom(
    matchesIn(html, /\/assets\/([\w.-]+\.js)/g),
    /(?:from|import) ?"\.\/([\w.-]+\.js)"/g,
  );
  const later = reachedFrom(
    [...scripts].flatMap((name) =>
      matchesIn(asset(name).toString(), /import\("\.\/([\w.-]+\.js)"\)/g),
    ),
    /(?:from|import) ?"\.\/([\w.-]+\.js)"/g,
  );
  const styles = new Set(matchesIn(html, /\/assets\/([\w.-]+\.css)/g));
  return {
    html: brotliCompressSync(html).length,
    css: bytesOf(styles),
    scripts: bytesOf(scripts),
    later: bytesOf([...later].filter((name) => !scripts.has(name))),
  };
}

const folder = join(projectRoot, 'build', 'client', 'assets');
const known = () => new Set(readdirSync(folder));
const asset = (name: string) => readFileSync(join(folder, name));

function matchesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []);
}

/** These and whatever they import, and so on. */
function reachedFrom(names: readonly string[], imports: RegExp): ReadonlySet<string> {
  const there = known();
  const reached = new Set<string>();
  const open = names.filter((name) => there.has(name));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    open.push(...matchesIn(asset(name).toString(), imports).filter((next) => there.has(next)));
  }
  return reached;
}

const bytesOf = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + brotliCompressSync(asset(name)).length, 0);
