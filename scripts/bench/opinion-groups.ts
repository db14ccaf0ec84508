import { analyseOpinions, type Mode } from '~/domain/opinion-groups/analyse';
import { countPairs, recountPairs } from '~/domain/opinion-groups/pair-counts';
import { randomStream } from '~/domain/opinion-groups/random';
import type { Trail } from '~/domain/opinion-groups/trail';
import {
  buildVoteMatrix,
  byContent,
  byFirstItemThenId,
  type VoteList,
  type VoteMatrix,
} from '~/domain/opinion-groups/vote-matrix';

/**
 * One measurement in a process of its own, so that its peak of memory is its own:
 * `opinion-groups.ts MODE PEOPLE ITEMS FILLED`, with one JSON line as its answer.
 */
const [mode = 'stable', people = '800', items = '100', filled = '0.03'] = process.argv.slice(2);

/** How often 1 % new answers come in. */
const rounds = 5;

measure({
  mode: mode === 'compat' ? 'compat' : 'stable',
  people: Number(people),
  items: Number(items),
  filled: Number(filled),
});

interface Wanted {
  readonly mode: Mode;
  readonly people: number;
  readonly items: number;
  readonly filled: number;
}

function measure(wanted: Wanted): void {
  const { mode } = wanted;
  const votes = madeVotes(wanted);
  const compareRows = mode === 'compat' ? byFirstItemThenId : byContent;
  const build = (list: VoteList) => buildVoteMatrix(list, { masked: new Set(), compareRows });
  const [matrix, building] = timed(() => build(votes));
  const [, pass] = timed(() => barePass(matrix));
  const [{ trail }, analysing] = timed(() =>
    analyseOpinions(matrix, { mode, withStability: false }),
  );
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const [, withStability] = timed(() => analyseOpinions(matrix, { mode, withStability: true }));
  const { recomputing, fromScratch } = recompute(votes, { mode, build, before: matrix, trail });
  const figures = {
    pass,
    whole: plus(building, analysing),
    stability: minus(withStability, analysing),
    recomputing,
    fromScratch,
    megabytes,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

interface Recomputed {
  readonly mode: Mode;
  readonly build: (votes: VoteList) => VoteMatrix;
  readonly before: VoteMatrix;
  readonly trail: Trail;
}

/** Both ways each time that 1 % new answers came in, the middle time of each: as in a process that is at it. */
function recompute(votes: VoteList, { mode, build, before, trail }: Recomputed) {
  const pairs = countPairs(before);
  const warm: Took[] = [];
  const cold: Took[] = [];
  let last = { votes, matrix: before, trail };
  for (let round = 0; round < rounds; round += 1) {
    const later = withNewAnswers(last.votes, round);
    const matrix = build(later);
    const [found, took] = timed(() => {
      recountPairs(pairs, { before: last.matrix, after: matrix });
      return analyseOpinions(matrix, { mode, pairs, trail: last.trail, withStability: false });
    });
    warm.push(took);
    cold.push(timed(() => analyseOpinions(matrix, { mode, withStability: false }))[1]);
    last = { votes: later, matrix, trail: found.trail };
  }
  return { recomputing: middle(warm), fromScratch: middle(cold) };
}

function middle(all: readonly Took[]): Took {
  const of = (kind: keyof Took) =>
    all.map((took) => took[kind]).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  return { wall: of('wall'), processor: of('processor') };
}

/** Milliseconds that went by, and those for which a processor worked: on a busy machine they differ. */
interface Took {
  readonly wall: number;
  readonly processor: number;
}

function timed<Value>(work: () => Value): [Value, Took] {
  const begun = performance.now();
  const used = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(used);
  return [value, { wall: performance.now() - begun, processor: (user + system) / 1000 }];
}

function plus(one: Took, other: Took): Took {
  return { wall: one.wall + other.wall, processor: one.processor + other.processor };
}

function minus(one: Took, other: Took): Took {
  return {
    wall: Math.max(0, one.wall - other.wall),
    processor: Math.max(0, one.processor - other.processor),
  };
}

/** Three camps that mostly differ; always the same votes for the same numbers. */
function madeVotes({ people, items, filled }: Wanted): VoteList {
  const random = randomStream(1);
  const leans = Float64Array.from({ length: 3 * items }, () => (random() < 0.5 ? 0.1 : 0.9));
  const count = Math.round(people * items * filled);
  const [voter, item] = [new Int32Array(count), new Int32Array(count)];
  const value = new Int8Array(count);
  for (let vote = 0; vote < count; vote += 1) {
    const who = Math.floor(random() * people);
    const what = Math.floor(random() * items);
    const agrees = random() < (leans[(who % 3) * items + what] ?? 0);
    voter[vote] = who;
    item[vote] = what;
    value[vote] = random() < 0.1 ? 0 : agrees ? 1 : -1;
  }
  const names = (length: number) => Array.from({ length }, (_, index) => String(index));
  return { participants: names(people), items: names(items), voter, item, value };
}

/** One vote more for every hundred, from anybody. */
function withNewAnswers({ voter, item, value, ...names }: VoteList, seed: number): VoteList {
  const added = Math.ceil(voter.length / 100);
  const random = randomStream(2 + seed);
  const more = (before: ArrayLike<number>, next: () => number) => {
    const all = new Int32Array(before.length + added);
    all.set(before);
    for (let vote = before.length; vote < all.length; vote += 1) all[vote] = next();
    return all;
  };
  return {
    ...names,
    voter: more(voter, () => Math.floor(random() * names.participants.length)),
    item: more(item, () => Math.floor(random() * names.items.length)),
    value: Int8Array.from(more(value, () => (random() < 0.5 ? 1 : -1))),
  };
}

/** The floor: every vote read once from typed arrays and added up by item. */
function barePass({ rowStart, item, value, items }: VoteMatrix): Float64Array {
  const sums = new Float64Array(items.length);
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    for (let place = rowStart[row] ?? 0; place < (rowStart[row + 1] ?? 0); place += 1) {
      const column = item[place] ?? 0;
      sums[column] = (sums[column] ?? 0) + (value[place] ?? 0);
    }
  }
  return sums;
}
