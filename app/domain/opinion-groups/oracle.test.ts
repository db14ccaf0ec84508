import { describe, expect, it } from 'vitest';
import { groupBases } from './compat-groups';
import { consensusItems, groupAwareConsensus } from './consensus';
import { rowsInConversation } from './conversation';
import { centreOf, countPairs, scatterOf } from './pair-counts';
import { hasPolisData, oracleNames, readOracle } from './polis-data.fixture';
import { leadingComponents } from './principal-components';
import { compatPriority, metaPriority } from './priority';
import { itemExtremity, projectParticipants } from './projection';
import { adjustedRandIndex } from './rand-index';
import { representativeItems } from './representative';
import { tallyEverybody, tallyParts } from './tallies';
import { voteCount } from './vote-matrix';

describe.skipIf(!hasPolisData).each(oracleNames)(
  'Polis’s own result: %s (../shared/data)',
  (name) => {
    const { matrix, polis } = hasPolisData ? readOracle(name) : readNothing();
    const bases = polis['base-clusters'];
    const centre = centreOf(countPairs(matrix));
    const components = leadingComponents(scatterOf(countPairs(matrix), centre), {
      size: matrix.items.length,
    });
    const rowOf = new Map(matrix.participants.map((id, row) => [id, row]));
    const groupOfBase = new Map(
      polis['group-clusters'].flatMap(({ id, members }) =>
        members.map((base) => [base, id] as const),
      ),
    );
    const partOf = new Int32Array(matrix.participants.length).fill(-1);
    bases.members.forEach((members, index) => {
      for (const person of members) {
        partOf[rowOf.get(String(person))!] = groupOfBase.get(bases.id[index]!)!;
      }
    });
    const parts = polis['group-clusters'].length;
    const tallies = tallyParts(matrix, { partOf, parts });

    it('has the same centre, with the sign turned', () => {
      expectClose(
        centre.map((mean) => -mean),
        polis.pca.center,
      );
    });

    it('has the same components, up to sign', () => {
      [components.first, components.second].forEach((component, order) => {
        const theirs = polis.pca.comps[order]!;
        const product = component.reduce((sum, loading, at) => sum + loading * theirs[at]!, 0);
        expectClose(
          component.map((loading) => loading * Math.sign(product)),
          theirs,
        );
      });
    });

    it('has the same extremity', () => {
      const extremity = itemExtremity({ matrix, centre, components });
      expectClose(extremity, polis.pca['comment-extremity']);
    });

    it('projects people to the same places: the middles of its small clusters', () => {
      const points = projectParticipants({ matrix, centre, components });
      for (const axis of [0, 1]) {
        const ours = bases.members.map(
          (members) =>
            members.reduce((sum, id) => sum + points[2 * rowOf.get(String(id))! + axis]!, 0) /
            members.length,
        );
        const theirs = axis === 0 ? bases.x : bases.y;
        const product = ours.reduce((sum, place, at) => sum + place * theirs[at]!, 0);
        // The middle of a cluster of several is where its k-means stopped, within 0.01.
        const alone = bases.members.flatMap((members, at) => (members.length === 1 ? [at] : []));
        const sign = -Math.sign(product) || 1;
        expectClose(
          alone.map((at) => -sign * ours[at]!),
          alone.map((at) => theirs[at]!),
        );
      }
    });

    it('takes the same people as in conversation, but those who came in while there were few items and stayed', () => {
      const inside = polis['in-conv'].map(String);
      const ours = Array.from(
        rowsInConversation({ matrix, takesTies: false }),
        (row) => matrix.participants[row]!,
      );
      expect(inside).toEqual(expect.arrayContaining(ours));
      for (const id of inside.filter((id) => !ours.includes(id))) {
        expect(voteCount(matrix, rowOf.get(id)!)).toBeLessThan(7);
      }
    });

    it('groups its base clusters the same way, with the same number of groups', () => {
      const points = Float64Array.from(bases.x.flatMap((x, at) => [x, bases.y[at]!]));
      const found = groupBases({ points, weights: Float64Array.from(bases.count) });
      const theirs = bases.id.map((id) => groupOfBase.get(id)!);
      expect(found.k).toBe(parts);
      expect(adjustedRandIndex(found.group, theirs)).toBe(1);
    });

    it('counts the same votes in each group', () => {
      for (let group = 0; group < parts; group += 1) {
        matrix.items.forEach((item, column) => {
          const cell = group * matrix.items.length + column;
          expect({
            A: tallies.agrees[cell],
            D: tallies.disagrees[cell],
            S: tallies.votes[cell],
          }).toEqual(polis['group-votes'][group]!.votes[item]);
        });
      }
    });

    it('has the same group-aware consensus, to the last bit', () => {
      const ours = matrix.items.map((_, column) => groupAwareConsensus(tallies, column).agree);
      expect(ours).toEqual(matrix.items.map((item) => polis['group-aware-consensus'][item]));
    });

    it('lists the same representative items with the same figures', () => {
      const lists = representativeItems(tallies, matrix.isMasked);
      lists.forEach((list, group) => {
        const theirs = polis.repness[group]!;
        expect(list.map(({ column, direction }) => [matrix.items[column], direction])).toEqual(
          theirs.map((item) => [String(item.tid), item['repful-for']]),
        );
        list.forEach((item, place) => {
          const other = theirs[place]!;
          expect([item.successes, item.trials]).toEqual([other['n-success'], other['n-trials']]);
          expectClose(
            [item.share, item.shareTest, item.ratio],
            [other['p-success'], other['p-test'], other.repness],
          );
          // The files hold this one in single precision.
          expect(Math.fround(item.ratioTest)).toBe(Math.fround(other['repness-test']));
        });
      });
    });

    it('lists the same consensus', () => {
      const ours = consensusItems(tallyEverybody(matrix), matrix.isMasked);
      for (const side of ['agree', 'disagree'] as const) {
        const theirs = polis.consensus[side];
        expect(ours[side].map(({ column }) => Number(matrix.items[column]))).toEqual(
          theirs.map(({ tid }) => tid),
        );
        expectClose(
          ours[side].map((item) => item.shareTest),
          theirs.map((item) => item['p-test']),
        );
      }
    });

    it('gives the same priorities, where the file has real ones', () => {
      const extremity = itemExtremity({ matrix, centre, components });
      const everything = matrix.items.flatMap((item, column) => {
        const theirs = polis['comment-priorities'][item]!;
        const counts = [tallies.agrees, tallies.disagrees, tallies.votes].map((of) =>
          Array.from({ length: parts }).reduce<number>(
            (sum, _, group) => sum + of[group * matrix.items.length + column]!,
            0,
          ),
        );
        const [agrees, disagrees, votes] = [counts[0]!, counts[1]!, counts[2]!];
        const passes = votes - agrees - disagrees;
        const ours = compatPriority({ agrees, passes, votes, extremity: extremity[column]! });
        // Questions about the person. Production served every item with 49 for a long time: such a file would say nothing.
        return theirs === metaPriority ? [] : [{ ours, theirs }];
      });
      expect(everything).toHaveLength(matrix.items.length - polis['meta-tids'].length);
      expectClose(
        everything.map(({ ours }) => ours),
        everything.map(({ theirs }) => theirs),
      );
    });
  },
);

function expectClose(ours: ArrayLike<number>, theirs: ArrayLike<number>): void {
  expect(ours.length).toBe(theirs.length);
  const worst = Array.from(ours).reduce(
    (most, value, at) => Math.max(most, Math.abs(value - theirs[at]!)),
    0,
  );
  expect(worst).toBeLessThan(1e-9);
}

function readNothing(): ReturnType<typeof readOracle> {
  throw new Error('There is nothing to read.');
}
