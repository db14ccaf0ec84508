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

/** Whether a folder says of a file that it was withdrawn. */
const isListedAsWithdrawn = async (root: string, path: string): Promise<boolean> => {
  const list = await readIn(root, withdrawnListPath);
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
    return (await isListedAsWithdrawn(root, path)) ? 'withdrawn' : undefined;
  };

const atAddress =
  (base: string): Place =>
  async (path) => {
    const address = `${base}/${path}`;
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

/** A list at its address, or a folder with the same files. */
export const openPlace = (from: string): Place =>
  /^https?:\/\//.test(from) ? atAddress(from.replace(/\/+$/, '')) : inFolder(from);
