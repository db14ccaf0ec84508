import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseOpinions, firmEnough, type OpinionGroups } from './analyse';
import { describeParts } from './describe-parts';
import { countPairs, recountPairs } from './pair-counts';
import { groupCentres } from './projection';
import { adjustedRandIndex } from './rand-index';
import { opinionReport } from './report';
import { byFirstItemThenId, idOrder } from './vote-matrix';
import { crowd, matrixOf, plantedGroup, range } from './votes.fixture';

const stable = { mode: 'stable', withStability: false } as const;

describe('stable groups', () => {
  it.each([2, 3, 4])('finds %d planted groups, and they are firm', (groups) => {
    const matrix = matrixOf(
      crowd({ people: 120, items: 30, groups, filled: 0.7, seed: 30 + groups }),
    );
    const found = analyseOpinions(matrix, { mode: 'stable', withStability: true });
    const planted = matrix.participants.map((id) => plantedGroup(id, groups));
    expect(found.k).toBe(groups);
    expect(adjustedRandIndex(found.group, planted)).toBeGreaterThan(0.95);
    expect(found.stability).toBeGreaterThan(firmEnough);
  });

  it('finds planted groups where each person has seen few of many items', () => {
    const matrix = matrixOf(crowd({ people: 3000, items: 500, groups: 3, filled: 0.03, seed: 9 }));
    const found = analyseOpinions(matrix, stable);
    const planted = matrix.participants.map((id) => plantedGroup(id, 3));
    expect(found.k).toBe(3);
    expect(adjustedRandIndex(found.group, planted)).toBeGreaterThan(0.8);
  });

  it.each([1, 2, 3, 4])('says of noise that there are no groups (%d)', (seed) => {
    const matrix = matrixOf(crowd({ people: 150, items: 25, groups: 0, filled: 0.7, seed }));
    const found = analyseOpinions(matrix, { mode: 'stable', withStability: true });
    expect(found).toMatchObject({ k: 1, stability: 0 });
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'says so of a mere range, from those who agree with little to those who agree with most (%d)',
    (seed) => {
      const matrix = matrixOf(range({ people: 150, items: 20, filled: 0.8, seed }));
      expect(analyseOpinions(matrix, stable).k).toBe(1);
    },
  );

  it('has no group of fewer than five people', () => {
    const rows = crowd({ people: 60, items: 20, groups: 2, filled: 0.9, seed: 3 }).filter(
      ({ participant }) => plantedGroup(participant, 2) === 0 || Number(participant.slice(1)) < 8,
    );
    expect(analyseOpinions(matrixOf(rows), stable).k).toBe(1);
  });

  it('gives the same result for any order of rows', () => {
    const rows = crowd({ people: 60, items: 15, groups: 2, filled: 0.8, seed: 11 });
    const once = report(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(report(shuffled)).toEqual(once);
      }),
      { numRuns: 8 },
    );
  });

  it('gives the same result for any names of participants', () => {
    const rows = crowd({ people: 60, items: 15, groups: 3, filled: 0.8, seed: 12 });
    const once = report(rows);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 60, maxLength: 60 }),
        (names) => {
          const renamed = (id: string) => names[Number(id.slice(1))]!;
          const again = report(
            rows.map((row) => ({ ...row, participant: renamed(row.participant) })),
          );
          expect({ ...again, participants: [] }).toEqual({ ...once, participants: [] });
          const places = new Map(again.participants.map(({ id, ...place }) => [id, place]));
          for (const { id, ...place } of once.participants)
            expect(places.get(renamed(id))).toEqual(place);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('follows the seed it is given', () => {
    const matrix = matrixOf(crowd({ people: 60, items: 15, groups: 2, filled: 0.8, seed: 4 }));
    expect(analyseOpinions(matrix, { ...stable, seed: 7 })).toEqual(
      analyseOpinions(matrix, { ...stable, seed: 7 }),
    );
    expect(analyseOpinions(matrix, { ...stable, seed: 7 }).seed).toBe(7);
  });
});

describe('any votes at all', () => {
  const vote = fc.record({
    participant: fc.integer({ min: 0, max: 12 }).map(String),
    item: fc.integer({ min: 0, max: 9 }).map(String),
    vote: fc.constantFrom(-1, 0, 1),
  });

  it.each(['compat', 'stable'] as const)('%s: figures stay within their bounds', (mode) => {
    fc.assert(
      fc.property(fc.array(vote, { minLength: 1, maxLength: 120 }), (rows) => {
        const matrix = matrixOf(rows, { masked: ['3'], compareRows: byFirstItemThenId });
        const found = analyseOpinions(matrix, { mode, withStability: true });
        expect(found.points.every(Number.isFinite)).toBe(true);
        expect(found.extremity.every((value) => value >= 0)).toBe(true);
        expect(found.group.every((group) => group >= -1 && group < found.k)).toBe(true);
        for (const { agree, agreeMinimum, divisiveness } of found.groupAware) {
          for (const share of [agree, agreeMinimum, divisiveness]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('the latest vote wins, and masked items stay out of the map', () => {
    const matrix = matrixOf(
      [
        { participant: 'a', item: '1', vote: 1 },
        { participant: 'a', item: '2', vote: 1 },
        { participant: 'a', item: '1', vote: -1 },
        { participant: 'b', item: '1', vote: 1 },
      ],
      { masked: ['2'] },
    );
    const { centre, components, everybody } = analyseOpinions(matrix, stable);
    expect(Array.from(centre)).toEqual([0, 0]);
    expect(components.first[1]).toBeCloseTo(0, 12);
    expect(Array.from(everybody.agrees)).toEqual([1, 1]);
  });
});

describe('recomputation', () => {
  it('changes only the pairs of those who answered anew, to the same counts', () => {
    const rows = crowd({ people: 40, items: 12, groups: 2, filled: 0.6, seed: 5 });
    const later = [
      ...rows.filter(({ participant }) => participant !== 'p3'),
      ...rows.slice(0, 9).map((row) => ({ ...row, vote: -(row.vote ?? 0) })),
      { participant: 'new', item: 'i4', vote: 1 },
    ];
    const [before, after] = [matrixOf(rows), matrixOf(later)];
    const counts = countPairs(before);
    recountPairs(counts, { before, after });
    expect(counts).toEqual(countPairs(after));
  });

  it('counts pairs row by row as it counts them item by item, masked items left out', () => {
    const rows = crowd({ people: 30, items: 9, groups: 2, filled: 0.5, seed: 6 });
    const masked = ['i0', 'i4'];
    const [none, all] = [matrixOf([], { masked }), matrixOf(rows, { masked })];
    const empty = { ...none, items: all.items, isMasked: all.isMasked };
    const counts = countPairs(empty);
    recountPairs(counts, { before: empty, after: all });
    expect(counts).toEqual(countPairs(all));
    expect(counts.cells.some((cell) => cell !== 0)).toBe(true);
  });
});

describe('a search that goes on from the last one', () => {
  const parts = { people: 150, items: 30, groups: 3, filled: 0.8, seed: 41 };
  const rows = crowd(parts);
  /** A few answers turned at a time, by everybody in turn. */
  const turned = (step: number) =>
    rows.map((row, at) => (at % 100 < step ? { ...row, vote: -(row.vote ?? 0) } : row));
  const planted = (ids: readonly string[]) => ids.map((id) => plantedGroup(id, 3));

  it('finds what a search from scratch finds, step after step, in groups no looser', () => {
    let { trail } = analyseOpinions(matrixOf(rows), { mode: 'stable', withStability: true });
    for (const step of [1, 2, 3, 4, 5]) {
      const matrix = matrixOf(turned(step));
      const scratch = analyseOpinions(matrix, stable);
      const found = analyseOpinions(matrix, { ...stable, trail });
      expect(found.k).toBe(3);
      expect(adjustedRandIndex(found.group, scratch.group)).toBeGreaterThan(0.95);
      expect(spreadOf(found)).toBeLessThan(spreadOf(scratch) * 1.001);
      ({ trail } = found);
    }
  });

  it('leaves centres behind as soon as it finds a tighter grouping', () => {
    const matrix = matrixOf(rows);
    const { trail } = analyseOpinions(matrix, stable);
    const afar = trail.centres.map((centres) => centres.map((_, at) => 1000 + at));
    const found = analyseOpinions(matrix, { ...stable, trail: { ...trail, centres: afar } });
    expect(found.k).toBe(3);
    expect(adjustedRandIndex(found.group, planted(matrix.participants))).toBeGreaterThan(0.95);
  });

  it('begins from scratch where the axes have turned', () => {
    const matrix = matrixOf(rows);
    const scratch = analyseOpinions(matrix, stable);
    const { first, second, explained } = scratch.trail.components;
    const components = { first: second, second: first, explained };
    const stability = 0.123;
    const trail = { ...scratch.trail, components, stability };
    const found = analyseOpinions(matrix, { mode: 'stable', trail, withStability: true });
    expect(found.group).toEqual(scratch.group);
    expect(found.stability).toBeGreaterThan(firmEnough);
  });

  it('takes no groups over to a room that has none any more', () => {
    const before = analyseOpinions(matrixOf(rows), { mode: 'stable', withStability: true });
    const { components: _, ...trail } = before.trail;
    for (const seed of [1, 2, 3]) {
      const matrix = matrixOf(crowd({ ...parts, groups: 0, seed }));
      const { components } = analyseOpinions(matrix, stable);
      const found = analyseOpinions(matrix, { ...stable, trail: { ...trail, components } });
      expect(found.k).toBe(1);
    }
  });

  it('goes on from small clusters in compat, and stays with the same groups for the same votes', () => {
    const options = { mode: 'compat', withStability: false } as const;
    const matrix = matrixOf(rows, { compareRows: byFirstItemThenId });
    const before = analyseOpinions(matrix, options);
    const found = analyseOpinions(matrix, { ...options, trail: before.trail });
    expect(found.k).toBe(before.k);
    expect(adjustedRandIndex(found.group, before.group)).toBeGreaterThan(0.95);
  });
});

describe('declared communities', () => {
  it('have the same statistics as groups', () => {
    const matrix = matrixOf(crowd({ people: 60, items: 20, groups: 2, filled: 0.9, seed: 8 }));
    const partOf = Int32Array.from(matrix.participants, (id) => plantedGroup(id, 2));
    const { representative, groupAware } = describeParts(matrix, { partOf, parts: 2 });
    expect(representative.every((list) => list.length > 0)).toBe(true);
    const [first] = representative[0]!;
    expect(groupAware[first!.column]!.divisiveness).toBeGreaterThan(0.5);
  });
});

describe('the order of items', () => {
  it('is total: numbers by size, then names', () => {
    const ids = ['b', '10', '9', '1a', '01', '1', 'a'];
    expect(Array.from(idOrder(ids), (at) => ids[at])).toEqual([
      '01',
      '1',
      '9',
      '10',
      '1a',
      'a',
      'b',
    ]);
  });
});

/** The squared distances of people to the middles of their groups. */
function spreadOf({ points, group, k }: OpinionGroups): number {
  const centres = groupCentres({ points, group, k });
  return group.reduce((sum, own, row) => {
    const [x, y] = centres[own]!;
    return sum + (points[2 * row]! - x) ** 2 + (points[2 * row + 1]! - y) ** 2;
  }, 0);
}

function report(rows: Parameters<typeof matrixOf>[0]) {
  const matrix = matrixOf(rows);
  const groups = analyseOpinions(matrix, { mode: 'stable', withStability: true });
  return opinionReport({ matrix, groups, meta: new Set() });
}
