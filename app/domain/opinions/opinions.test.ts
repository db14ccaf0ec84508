import { describe, expect, it } from 'vitest';
import type { AnswerWord } from '../answers/answer';
import { analyseOpinions } from '../opinion-groups/analyse';
import { countPairs } from '../opinion-groups/pair-counts';
import { crowd, matrixOf, plantedGroup } from '../opinion-groups/votes.fixture';
import { answersCsv } from './answers-csv';
import { itemNeeds, spreadOfNeeds, weightFor } from './item-needs';
import { mapOpinions } from './map-opinions';
import { ownPlace } from './own-place';
import { whyHidden } from './view-opinions';

const nobody = { communityIds: [], communityOf: new Map<string, number>(), trail: undefined };

function room(parts: Parameters<typeof crowd>[0]) {
  const rows = crowd(parts);
  const matrix = matrixOf(rows);
  return { rows, matrix, ...mapOpinions({ matrix, pairs: countPairs(matrix), ...nobody }) };
}

describe('a map of opinion', () => {
  it('D5 has no figure by group of fewer than five ballots, nor one that subtraction gives', () => {
    const { matrix, map } = room({ people: 60, items: 20, groups: 3, filled: 0.3, seed: 31 });
    const total = new Map(matrix.items.map((item) => [item, 0]));
    matrix.item.forEach((column, place) => {
      const item = matrix.items[column] ?? '';
      if (matrix.value[place] !== 0) total.set(item, (total.get(item) ?? 0) + 1);
    });
    for (const { revisionId, groups, others } of map.answers) {
      const ballots = groups.map(({ tally }) => tally.agree + tally.disagree);
      expect(Math.min(...ballots)).toBeGreaterThanOrEqual(5);
      const rest = (total.get(revisionId) ?? 0) - ballots.reduce((sum, own) => sum + own, 0);
      if (others) expect(rest).toBeGreaterThanOrEqual(5);
      else expect(rest).toBe(0);
    }
  });

  it('D5 says in words what bridges and divides, though one person outside the groups forbids figures', () => {
    const rows = crowd({ people: 60, items: 20, groups: 2, filled: 1, seed: 31 });
    const straggler = { participant: 'late', item: 'i0', vote: 1 };
    const both = [rows, [...rows, straggler]].map((given) => {
      const matrix = matrixOf(given);
      return mapOpinions({ matrix, pairs: countPairs(matrix), ...nobody }).map;
    });
    const [without, withOne] = both.map((map) => ({
      told: map.answers.map(({ revisionId }) => revisionId),
      divides: map.divides,
      holds: map.groups.map(({ holds }) => holds),
    }));
    expect(without?.told).toContain('i0');
    expect(withOne?.told).not.toContain('i0');
    expect(withOne?.holds).toEqual(without?.holds);
    const revisionIds = withOne?.divides.map(({ revisionId }) => revisionId);
    expect(revisionIds).toEqual(without?.divides.map(({ revisionId }) => revisionId));
    expect(withOne?.divides[0]?.sides.toSorted()).toEqual(['agree', 'disagree']);
  });

  it('says that there are no clear groups where there are none, and then names none', () => {
    const { map } = room({ people: 80, items: 20, groups: 0, filled: 0.8, seed: 5 });
    expect(map).toMatchObject({ standing: 'none', groups: [], answers: [], divides: [] });
    expect(new Set(map.spots.map(({ group }) => group))).toEqual(new Set([0]));
  });

  it('lets people find the place that they have on it, from their own answers alone', () => {
    const { rows, map } = room({ people: 60, items: 20, groups: 2, filled: 1, seed: 32 });
    const wordOf = (vote = 0): AnswerWord => (vote > 0 ? 'agree' : vote < 0 ? 'disagree' : 'pass');
    for (const id of ['p0', 'p7', 'p20']) {
      const own = rows.filter(({ participant }) => participant === id);
      const answers = Object.fromEntries(own.map(({ item, vote }) => [item, wordOf(vote)]));
      const place = ownPlace(map.lens, answers);
      expect(map.spots).toContainEqual('spot' in place ? place.spot : undefined);
    }
    expect(ownPlace(map.lens, { i1: 'agree', i2: 'unclear' })).toEqual({ missing: 6 });
  });
});

describe('what needs answers', () => {
  const rows = crowd({ people: 40, items: 10, groups: 2, filled: 0.5, seed: 33 }).filter(
    ({ participant, item }) => item !== 'i3' || plantedGroup(participant, 2) === 0,
  );
  const matrix = matrixOf(rows);
  const found = analyseOpinions(matrix, { mode: 'stable', withStability: false });
  const communityOf = new Map(matrix.participants.map((id) => [id, plantedGroup(id, 2)]));
  const needs = itemNeeds({ matrix, found, communityIds: ['one', 'other'], communityOf });
  const need = (id: string) => needs.find(({ revisionId }) => revisionId === id);

  it('comes first to a community that has hardly answered it', () => {
    expect(need('i3')?.missingCommunityIds).toEqual(['other']);
    const others = needs.filter(({ revisionId }) => revisionId !== 'i3');
    const heaviest = Math.max(...others.map((item) => weightFor(item, 'other')));
    expect(weightFor(need('i3'), 'other')).toBeGreaterThan(heaviest);
    expect(weightFor(need('i3'), 'one')).toBe(need('i3')?.weight);
  });

  it('comes first to those of no community where none of them has answered it', () => {
    const alone = itemNeeds({ matrix, found, ...nobody });
    expect(alone.map(({ isMissingUndeclared }) => isMissingUndeclared)).not.toContain(true);
    const declared = need('i1');
    expect(declared).toMatchObject({ missingCommunityIds: [], isMissingUndeclared: true });
    expect(weightFor(declared, undefined)).toBeGreaterThan(weightFor(declared, 'one') * 1000);
  });

  it('is more where nobody has answered at all', () => {
    expect(weightFor(undefined, 'one')).toBeGreaterThan(weightFor(need('i1'), 'one') * 1000);
  });

  it('is watched: weights that are all the same show', () => {
    expect(spreadOfNeeds(needs)).toMatchObject({ items: 10 });
    expect(spreadOfNeeds(needs).different).toBeGreaterThan(5);
    const stuck = needs.map((item) => ({ ...item, weight: 49 }));
    expect(spreadOfNeeds(stuck)).toEqual({ items: 10, different: 1, ratio: 1 });
    expect(spreadOfNeeds([])).toEqual({ items: 0, different: 0, ratio: 1 });
  });
});

describe('V5 who may see it', () => {
  const looking = { hasAnsweredAll: false, isFinal: false } as const;
  it.each([
    { shares: 'at-close', phase: 'vote', why: 'at-close' },
    { shares: 'at-close', phase: 'closed', why: 'not-yet' },
    { shares: 'at-close', phase: 'closed', isFinal: true, why: undefined },
    { shares: 'live', phase: 'vote', why: undefined },
    { shares: 'after-own-answer', phase: 'vote', why: 'answer-first' },
    { shares: 'after-own-answer', phase: 'vote', hasAnsweredAll: true, why: undefined },
  ] as const)('$shares, $phase: $why', ({ why, ...given }) => {
    expect(whyHidden({ ...looking, ...given })).toBe(why);
  });
});

describe('V7 answers by row', () => {
  it('number people by what they answered: neither numbers nor order tell of anything else', () => {
    const room = {
      items: ['1', '2'],
      voters: ['zoe', 'abe'],
      answers: ['0 pass,1 unclear', '1 agree'],
    };
    const csv = 'participant,item,answer\r\n1,1,pass\r\n1,2,unclear\r\n2,2,agree\r\n';
    expect(answersCsv(room)).toBe(csv);
    const turned = {
      items: ['2', '1'],
      voters: ['b', 'a'],
      answers: ['0 agree', '0 unclear,1 pass'],
    };
    expect(answersCsv(turned)).toBe(csv);
  });
});
