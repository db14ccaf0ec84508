import { type Mapping, mappingPredicates } from '~/domain/taxonomy/category';

/** A category and a system, and which of the queues somebody is in: `all`, the id of a system, or none. */
export interface PairPlace {
  readonly system: string;
  readonly category: string;
  readonly queue: string | undefined;
}

/** What was said last, as it stands in the address: all that undoing needs, also without JavaScript. */
export interface LastFinding
  extends Pick<PairPlace, 'system' | 'category'>,
    Pick<Mapping, 'predicate' | 'object'> {}

const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const stated = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return stated.length === 0 ? path : `${path}?${new URLSearchParams(stated)}`;
};

export const pairPath = (base: string, place: PairPlace, said?: LastFinding): string =>
  withQuery(`${base}/${place.system}/${place.category}`, {
    in: place.queue,
    said: said && writeSaid(said),
  });

/** Where the queue goes on after a pair. */
export const nextPath = (
  base: string,
  { queue = 'all', ...pair }: PairPlace,
  said?: LastFinding,
): string =>
  withQuery(`${base}/next`, {
    in: queue,
    after: `${pair.system}~${pair.category}`,
    said: said && writeSaid(said),
  });

const writeSaid = ({ system, category, predicate, object }: LastFinding): string =>
  [system, category, predicate, object].join('~');

export function readSaid(text: string | null): LastFinding | undefined {
  const [system, category, name, ...code] = (text ?? '').split('~');
  const predicate = mappingPredicates.find((known) => known === name);
  return system && category && predicate
    ? { system, category, predicate, object: code.join('~') }
    : undefined;
}

/** The query of the address that leads to the next pair. */
export function readNext(query: URLSearchParams) {
  const [system, category] = (query.get('after') ?? '').split('~');
  const queue = query.get('in') ?? 'all';
  return {
    queue,
    after: system && category ? { system, category } : undefined,
    said: readSaid(query.get('said')),
  };
}
