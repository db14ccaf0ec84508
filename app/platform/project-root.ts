import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the checkout. Found by walking up, because this file runs from `app/`
 * and, bundled, from `build/server/`.
 */
export const projectRoot: string = findUpwards(dirname(fileURLToPath(import.meta.url)));

function findUpwards(folder: string): string {
  if (existsSync(join(folder, 'package-lock.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The project folder (with package-lock.json) is missing.');
  return findUpwards(parent);
}
