import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { importBounds } from '../import-bounds';
import { shorten } from '../shorten';

export type ContextRefusal = Refusal<
  'import-remote-context' | 'import-context-too-large' | 'import-address-too-long'
>;

/** So often may a context within another be read again: for each object where it may hold, each of its terms. */
const mostReadings = 5_000_000;

/**
 * Looks through a JSON-LD document before anything is made of it: an address in the place of a context would have to be
 * fetched, which never happens here, and contexts can make hours of work or gigabytes out of a few lines.
 */
export function checkContexts(document: unknown): Result<void, ContextRefusal> {
  const found = { terms: 0, inner: 0, objects: 0 };
  const waiting: { readonly value: unknown; readonly isInContext: boolean }[] = [
    { value: document, isInContext: false },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, isInContext } = next;
    if (typeof value !== 'object' || value === null) {
      if (isInContext && typeof value === 'string' && value.length > importBounds.address) {
        return refuse('import-address-too-long', { params: { maximum: importBounds.address } });
      }
      continue;
    }
    found.objects += 1;
    for (const [key, member] of Object.entries(value)) {
      const isContext = key === '@context';
      const address =
        isContext || (isInContext && key === '@import') ? addressIn(member) : undefined;
      if (address !== undefined) {
        return refuse('import-remote-context', { params: { address: shorten(address) } });
      }
      if (isContext) {
        const terms = termsIn(member);
        found.terms += terms;
        if (isInContext) found.inner += terms;
      }
      waiting.push({ value: member, isInContext: isInContext || isContext });
    }
  }
  const isLarge =
    found.terms > importBounds.contextTerms || found.inner * found.objects > mostReadings;
  if (!isLarge) return ok(undefined);
  return refuse('import-context-too-large', { params: { maximum: importBounds.contextTerms } });
}

const listOf = (context: unknown): readonly unknown[] =>
  Array.isArray(context) ? context : [context];

const addressIn = (context: unknown): string | undefined =>
  listOf(context).find((part) => typeof part === 'string');

const termsIn = (context: unknown): number =>
  listOf(context).reduce<number>(
    (sum, part) => sum + (typeof part === 'object' && part ? Object.keys(part).length : 0),
    0,
  );
