import type { Mapping } from '../taxonomy/category';
import type { ReferenceSystem, SystemCode } from './system';

/** A category with what is known of it in other lists. */
export interface MappedCategory {
  readonly id: string;
  readonly mappings: readonly Mapping[];
}

/**
 * What is known of one category in one system. `no-match`: somebody looked and found no word for it. `not-looked-at`:
 * nobody has looked; that is no finding.
 */
export interface Cell {
  readonly system: string;
  readonly state: 'match' | 'no-match' | 'not-looked-at';
  /** Empty but for `match`. */
  readonly matches: readonly Mapping[];
}

/**
 * `named`: some system has a word for it. `unnamed`: all were looked at, and none has. `none-so-far`: none of those that
 * were looked at has, and some were not. `not-looked-at`: in none.
 */
export const namings = ['unnamed', 'named', 'none-so-far', 'not-looked-at'] as const;
export type Naming = (typeof namings)[number];

export interface CategoryCoverage {
  readonly id: string;
  readonly naming: Naming;
  /** One for each system, in their order. */
  readonly cells: readonly Cell[];
  /** Mappings to lists that are not in the catalogue. */
  readonly elsewhere: readonly Mapping[];
}

/** Categories by what is known of them in one system, and how much of the system they reach. */
export interface SystemCoverage {
  readonly system: ReferenceSystem;
  readonly matched: number;
  readonly noMatch: number;
  readonly notLookedAt: number;
  /** Codes that no mapping names, nor a code above or below them. */
  readonly unreached: readonly SystemCode[];
}

export interface CoverageMap {
  readonly categories: readonly CategoryCoverage[];
  readonly systems: readonly SystemCoverage[];
}

const cellOf = ({ mappings }: MappedCategory, { id }: ReferenceSystem): Cell => {
  const own = mappings.filter(({ source }) => source === id);
  const matches = own.filter(({ predicate }) => predicate !== 'no-match');
  const state = matches.length > 0 ? 'match' : own.length > 0 ? 'no-match' : 'not-looked-at';
  return { system: id, state, matches };
};

const namingOf = (cells: readonly Cell[]): Naming => {
  if (cells.some(({ state }) => state === 'match')) return 'named';
  if (cells.every(({ state }) => state === 'not-looked-at')) return 'not-looked-at';
  return cells.every(({ state }) => state === 'no-match') ? 'unnamed' : 'none-so-far';
};

/** `1.2.3`, `1.2` and `1`: systems with levels write them so. */
const upwards = (code: string): string[] => {
  const parts = code.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
};

const unreachedOf = ({ codes }: ReferenceSystem, cells: readonly Cell[]): SystemCode[] => {
  const named = new Set(cells.flatMap(({ matches }) => matches.map(({ object }) => object)));
  const aboveNamed = new Set([...named].flatMap(upwards));
  return codes.filter(
    ({ code }) => !aboveNamed.has(code) && !upwards(code).some((above) => named.has(above)),
  );
};

/**
 * Which systems have a word for which category, and what of each system is not reached. Without systems nothing is
 * `unnamed`: nobody was asked.
 */
export function mapCoverage(
  categories: readonly MappedCategory[],
  systems: readonly ReferenceSystem[],
): CoverageMap {
  const known = new Set(systems.map(({ id }) => id));
  const covered = categories.map((category): CategoryCoverage => {
    const cells = systems.map((system) => cellOf(category, system));
    const elsewhere = category.mappings.filter(({ source }) => !known.has(source));
    return { id: category.id, naming: namingOf(cells), cells, elsewhere };
  });
  return {
    categories: covered,
    systems: systems.map((system, at) => {
      const cells = covered.flatMap((category) => category.cells[at] ?? []);
      const count = (wanted: Cell['state']) => cells.filter(({ state }) => state === wanted).length;
      return {
        system,
        matched: count('match'),
        noMatch: count('no-match'),
        notLookedAt: count('not-looked-at'),
        unreached: unreachedOf(system, cells),
      };
    }),
  };
}

/** A category and a system that nobody has held against each other yet. */
export interface Pair {
  readonly category: string;
  readonly system: string;
}

/**
 * The pair to look at next: after the given one, category by category, and round to the beginning; of one system where one is
 * wanted. `undefined`: everything has been looked at.
 */
export function nextPair(
  { categories }: Pick<CoverageMap, 'categories'>,
  { after, system }: { readonly after?: Pair; readonly system?: string },
): Pair | undefined {
  const pairs = categories.flatMap(({ id, cells }) =>
    cells
      .filter((cell) => system === undefined || cell.system === system)
      .map((cell) => ({ category: id, system: cell.system, state: cell.state })),
  );
  const at = pairs.findIndex(
    (pair) => pair.category === after?.category && pair.system === after.system,
  );
  const ordered = [...pairs.slice(at + 1), ...pairs.slice(0, at + 1)];
  const found = ordered.find(({ state }) => state === 'not-looked-at');
  return found && { category: found.category, system: found.system };
}
