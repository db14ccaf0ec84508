import { describe, expect, it } from 'vitest';
import { analyseOpinions, type Mode } from './analyse';
import { groupAwareConsensus } from './consensus';
import { hasPolisData, readOpenData } from './polis-data.fixture';
import { adjustedRandIndex } from './rand-index';
import { tallyParts } from './tallies';
import { buildVoteMatrix, byContent, byFirstItemThenId } from './vote-matrix';

const firstFourteen = Array.from({ length: 14 }, (_, index) => String(index + 1));

/** The table of the README: groups found, and how far they agree with the published ones. */
const known = [
  { name: '15-per-hour-seattle', compat: { k: 2, rand: 0.563 }, stable: { k: 1, rand: 0 } },
  { name: 'bg2050-volunteers', compat: { k: 2, rand: 1 }, stable: { k: 1, rand: 0 } },
  { name: 'brexit-consensus', compat: { k: 3, rand: 0.542 }, stable: { k: 3, rand: 0.66 } },
  {
    name: 'canadian-electoral-reform',
    compat: { k: 3, rand: 0.174 },
    stable: { k: 2, rand: 0.964 },
  },
  { name: 'london.youth.policing', compat: { k: 3, rand: 1 }, stable: { k: 1, rand: 0 } },
];

describe.skipIf(!hasPolisData)('Polis’s open data (../shared/data)', () => {
  it.each(known)('$name: groups as the README says', async ({ name, compat, stable }) => {
    const meta = name.startsWith('london') ? firstFourteen : [];
    const data = await readOpenData(name, { meta });
    const find = (mode: Mode) => {
      const compareRows = mode === 'compat' ? byFirstItemThenId : byContent;
      const matrix = buildVoteMatrix(data.votes, { masked: data.masked, compareRows });
      const { k, group } = analyseOpinions(matrix, { mode, withStability: false });
      const rows = [...group.keys()].filter(
        (row) => group[row]! >= 0 && data.published.groups.has(matrix.participants[row]!),
      );
      const rand = adjustedRandIndex(
        rows.map((row) => group[row]!),
        rows.map((row) => Number(data.published.groups.get(matrix.participants[row]!))),
      );
      return { k, rand: Number(rand.toFixed(3)) };
    };
    expect({ compat: find('compat'), stable: find('stable') }).toEqual({ compat, stable });
  });

  it('bg2050: the published group-informed consensus, from the published groups', async () => {
    const { votes, published } = await readOpenData('bg2050-volunteers', { meta: [] });
    const matrix = buildVoteMatrix(votes, { masked: new Set(), compareRows: byContent });
    const partOf = Int32Array.from(matrix.participants, (id) =>
      Number(published.groups.get(id) ?? -1),
    );
    const tallies = tallyParts(matrix, { partOf, parts: 2 });
    const errors = matrix.items.map((item, column) =>
      Math.abs(groupAwareConsensus(tallies, column).agree - (published.consensus.get(item) ?? 0)),
    );
    expect(published.consensus.size).toBe(matrix.items.length);
    // The last bit: it depends on the order of multiplication.
    expect(Math.max(...errors)).toBeLessThan(3e-16);
  });
});
