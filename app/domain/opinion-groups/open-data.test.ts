import { describe, expect, it } from 'vitest';
import { analyseOpinions, type Mode } from './analyse';
import { groupAwareConsensus } from './consensus';
import { hasPolisData, readOpenData } from './polis-data.fixture';
import { adjustedRandIndex } from './rand-index';
import { tallyParts } from './tallies';
import { buildVoteMatrix, byContent, byFirstItemThenId } from './vote-matrix';

const firstFourteen = Array.from({ length: 14 }, (_, index) => String(index + 1));

/** The table of the README: groups found, how far they agree with the published ones, and how firm they are. */
const known = [
  {
    name: '15-per-hour-seattle',
    compat: { k: 2, rand: 0.56, stability: 0.63 },
    stable: { k: 1, rand: 0, stability: 0 },
  },
  {
    name: 'bg2050-volunteers',
    compat: { k: 2, rand: 1, stability: 0.25 },
    stable: { k: 1, rand: 0, stability: 0 },
  },
  {
    name: 'brexit-consensus',
    compat: { k: 3, rand: 0.54, stability: 0.75 },
    stable: { k: 1, rand: 0, stability: 0 },
  },
  {
    name: 'canadian-electoral-reform',
    compat: { k: 3, rand: 0.17, stability: 0.86 },
    stable: { k: 2, rand: 0.96, stability: 0.96 },
  },
  {
    name: 'london.youth.policing',
    compat: { k: 3, rand: 1, stability: 1 },
    stable: { k: 1, rand: 0, stability: 0 },
  },
];

describe.skipIf(!hasPolisData)('Polis’s open data (../shared/data)', () => {
  it.each(known)('$name: groups as the README says', async ({ name, compat, stable }) => {
    const meta = name.startsWith('london') ? firstFourteen : [];
    const data = await readOpenData(name, { meta });
    const find = (mode: Mode) => {
      const compareRows = mode === 'compat' ? byFirstItemThenId : byContent;
      const matrix = buildVoteMatrix(data.votes, { masked: data.masked, compareRows });
      const { k, group, stability = 0 } = analyseOpinions(matrix, { mode, withStability: true });
      const rows = [...group.keys()].filter(
        (row) => group[row]! >= 0 && data.published.groups.has(matrix.participants[row]!),
      );
      const rand = adjustedRandIndex(
        rows.map((row) => group[row]!),
        rows.map((row) => Number(data.published.groups.get(matrix.participants[row]!))),
      );
      return { k, rand: round(rand), stability: round(stability) };
    };
    expect({ compat: find('compat'), stable: find('stable') }).toEqual({ compat, stable });
  });

  it('bg2050: the published group-informed consensus to the last bit, from the published groups', async () => {
    const { votes, published } = await readOpenData('bg2050-volunteers', { meta: [] });
    const matrix = buildVoteMatrix(votes, { masked: new Set(), compareRows: byContent });
    const partOf = Int32Array.from(matrix.participants, (id) =>
      Number(published.groups.get(id) ?? -1),
    );
    const tallies = tallyParts(matrix, { partOf, parts: 2 });
    const ours = matrix.items.map((item, column): [string, number] => [
      item,
      groupAwareConsensus(tallies, column).agree,
    ]);
    expect(published.consensus.size).toBe(371);
    expect(new Map(ours)).toEqual(published.consensus);
  });
});

const round = (figure: number) => Number(figure.toFixed(2));
