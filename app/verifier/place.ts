import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundFile } from '~/domain/snapshots/verify';
import { withdrawnListPath } from '~/domain/snapshots/withdrawal';

/** What cannot be read at all: an address that does not answer. */
export class PlaceProblem extends Error {
  override readonly name = 'PlaceProblem';
}

/** Where a list is read from, by paths below its address. */
export type Place = (path: string) => Promise<FoundFile>;

const patience = 30_000;

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ENOENT' || error.code === 'ENOTDIR');

const readIn = async (root: string, path: string): Promise<Uint8Array | undefined> => {
  try {
    return new Uint8Array(await readFile(join(root, ...path.split('/'))));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new PlaceProblem(`${join(root, path)} cannot be read`);
  }
};

/** Whether a mirror says of a file that it was withdrawn. */
const isListedAsWithdrawn = (list: Uint8Array | undefined, path: string): boolean => {
  if (list === undefined) return false;
  try {
    const { files } = JSON.parse(new TextDecoder().decode(list));
    return Array.isArray(files) && files.includes(path);
  } catch {
    return false;
  }
};

const inFolder =
  (root: string): Place =>
  async (path) => {
    const found = await readIn(root, path);
    if (found !== undefined) return found;
    const list = await readIn(root, withdrawnListPath);
    return isListedAsWithdrawn(list, path) ? 'withdrawn' : undefined;
  };

const fetchFrom = async (address: string): Promise<FoundFile> => {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
    if (response.status === 410) return 'withdrawn';
    if (response.status === 404) return undefined;
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    throw new PlaceProblem(`${address} answers ${response.status}`);
  } catch (error) {
    if (error instanceof PlaceProblem) throw error;
    throw new PlaceProblem(`${address} does not answer`);
  }
};

/** An instance, or a mirror behind any web server, which knows no 410. */
const atAddress =
  (base: string): Place =>
  async (path) => {
    const found = await fetchFrom(`${base}/${path}`);
    if (found !== undefined) return found;
    const list = await fetchFrom(`${base}/${withdrawnListPath}`);
    return list !== 'withdrawn' && isListedAsWithdrawn(list, path) ? 'withdrawn' : undefined;
  };

/** A list at its address, or a folder with the same files. */
export const openPlace = (from: string): Place =>
  /^https?:\/\//.test(from) ? atAddress(from.replace(/\/+$/, '')) : inFolder(from);
