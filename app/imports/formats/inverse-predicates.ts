import type { Mapping } from '~/domain/taxonomy/category';

/** A mapping seen from the other side. */
export const inversePredicates = {
  exact: 'exact',
  close: 'close',
  broad: 'narrow',
  narrow: 'broad',
  related: 'related',
  'no-match': 'no-match',
} as const satisfies Record<Mapping['predicate'], Mapping['predicate']>;
