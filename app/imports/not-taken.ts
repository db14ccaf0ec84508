import type { Finding } from '~/contracts/imports';
import { shorten } from './shorten';

/** Of so many names one can still read each. */
const mostNames = 60;

/** Says which fields or lists of a file have no place with us, each named once; nothing where all have one. */
export function notTaken(path: string, names: Iterable<string>): Finding[] {
  const all = [...new Set(names)].map(shorten);
  if (all.length === 0) return [];
  const fields = [...all.slice(0, mostNames), ...(all.length > mostNames ? ['…'] : [])].join(', ');
  return [{ severity: 'info', path, code: 'import-fields-not-taken', params: { fields } }];
}
