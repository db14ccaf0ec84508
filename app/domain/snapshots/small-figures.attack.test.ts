import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildState } from '../../../tests/factories/publishable-state';
import { emptyTally, type Tally } from '../answers/answer';
import { answersIn } from '../answers/tally';
import { type DecisionFacts, gatherFacts } from '../decisions/facts';
import { defaultRule } from '../decisions/rule';
import type { SessionPeople } from './participation';
import { publishDecision } from './published-decision';
import { next, planned } from './release.fixture';
import type { DecidingSession, Snapshot } from './snapshot';

/**
 * D5 by attack. Every published number counts some people; an attacker may subtract from any of them any others that count
 * people of whom all are among the first, in one release or across two. Whatever is left must be nobody, or five or more.
 */

/** People who cannot be told apart by anything published, and how many they are. */
interface Cell {
  readonly people: number;
}

/** A published number: whom it counts. */
type Count = ReadonlySet<Cell>;

const sizeOf = (cells: Iterable<Cell>): number =>
  [...cells].reduce((sum, { people }) => sum + people, 0);

const isWithin = (part: Count, whole: Count): boolean => [...part].every((cell) => whole.has(cell));

/** All differences of a count and up to four others within it that have nobody in common. */
const differencesOf = (whole: Count, counts: readonly Count[]): Count[] => {
  const parts = counts.filter((part) => part !== whole && part.size > 0 && isWithin(part, whole));
  const found: Count[] = [];
  const take = (left: Count, from: number, depth: number): void => {
    found.push(left);
    if (depth === 4) return;
    for (let at = from; at < parts.length; at += 1) {
      const part = parts[at];
      if (part && isWithin(part, left)) {
        take(new Set([...left].filter((cell) => !part.has(cell))), at + 1, depth + 1);
      }
    }
  };
  take(whole, 0, 0);
  return found;
};

/** How many differences were looked at: an attack on nothing finds nothing. */
let attempts = 0;
beforeEach(() => {
  attempts = 0;
});

const revealed = (counts: readonly Count[]): number[] =>
  counts
    .flatMap((whole) => {
      const differences = differencesOf(whole, counts);
      attempts += differences.length - 1;
      return differences;
    })
    .map(sizeOf)
    .filter((people) => people > 0 && people < 5);

const tags: readonly string[] = ['am', 'ar', 'es'];

interface Room {
  /** By language, those who stay and those who take everything back after the first release. */
  readonly stay: readonly number[];
  readonly leave: readonly number[];
  readonly isClosed: boolean;
}

const few = fc.integer({ min: 0, max: 9 });
const room: fc.Arbitrary<Room> = fc.record({
  stay: fc.array(few, { minLength: 3, maxLength: 3 }),
  leave: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
  isClosed: fc.boolean(),
});

const sessionOf = (
  { stay, leave, isClosed }: Room,
  at: number,
  hasBegun: boolean,
): SessionPeople => {
  const byLanguage = Object.fromEntries(
    tags.map((tag, n) => [tag, (stay[n] ?? 0) + (hasBegun ? (leave[n] ?? 0) : 0)]),
  );
  return {
    id: `01890000-0000-7000-8000-00000000090${at}`,
    admission: 'open-link',
    offeredLanguages: tags,
    openedAt: new Date('2026-01-01T00:00:00Z'),
    closedAt: isClosed || !hasBegun ? new Date('2026-01-02T00:00:00Z') : undefined,
    people: Object.values(byLanguage).reduce((sum, people) => sum + people, 0),
    byLanguage,
  };
};

/** Whom the numbers of a session count: all, those of each language that is broken out, and the rest. */
const countsOfSession = (
  { people, languages, others }: DecidingSession,
  cellsOf: (tag: string) => readonly Cell[],
) => {
  const byLanguage = new Map(
    languages.map(({ language }): [string, Count] => [language, new Set(cellsOf(language))]),
  );
  const all: Count = new Set(tags.flatMap(cellsOf));
  const shown = union([...byLanguage.values()]);
  const rest: Count = new Set([...all].filter((cell) => !shown.has(cell)));
  return {
    all: people === null ? [] : [all],
    byLanguage,
    rest: others === null ? [] : [rest],
  };
};

const union = (counts: readonly Count[]): Count => new Set(counts.flatMap((count) => [...count]));

describe('D5 nobody is found by subtraction', () => {
  it('of people by language: sessions, sums, and two releases between which some left', () => {
    fc.assert(
      fc.property(fc.array(room, { minLength: 1, maxLength: 3 }), (rooms) => {
        const cells = rooms.map(({ stay, leave }) =>
          tags.map((_, n) => [{ people: stay[n] ?? 0 }, { people: leave[n] ?? 0 }] as const),
        );
        const state = (hasBegun: boolean, title: string) =>
          buildState({
            title: { es: title },
            sessions: rooms.map((one, at) => sessionOf(one, at, hasBegun)),
          });
        const first = planned({ state: state(true, 'Antes') }).snapshot;
        const second = next(state(true, 'Antes'), state(false, 'Ahora')).snapshot;
        const countsIn = ({ wasGeneratedBy, participation }: Snapshot): Count[] => {
          const before = new Map(first.wasGeneratedBy.map((session) => [session.id, session]));
          const bySession = wasGeneratedBy.map((session, at) => {
            // What was published once is published word for word again, of the same people.
            const isSame = JSON.stringify(before.get(session.id)) === JSON.stringify(session);
            return countsOfSession(session, (tag) =>
              (cells[at]?.[tags.indexOf(tag)] ?? []).filter((_, group) => isSame || group === 0),
            );
          });
          const ofLanguage = (tag: string) =>
            bySession.flatMap(({ byLanguage }) => byLanguage.get(tag) ?? []);
          return [
            ...bySession.flatMap(({ all, byLanguage, rest }) => [
              ...all,
              ...byLanguage.values(),
              ...rest,
            ]),
            ...(participation.people === null ? [] : [union(bySession.flatMap(({ all }) => all))]),
            ...participation.languages.map(({ language }) => union(ofLanguage(language))),
            ...(participation.others === null
              ? []
              : [union(bySession.flatMap(({ rest }) => rest))]),
          ];
        };
        expect(revealed([...countsIn(first), ...countsIn(second)])).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(attempts).toBeGreaterThan(1_000);
  });

  const tally: fc.Arbitrary<Tally> = fc
    .record({
      agree: few,
      disagree: few,
      pass: fc.integer({ min: 0, max: 3 }),
      unclear: fc.integer({ min: 0, max: 2 }),
    })
    .map((parts) => ({ ...emptyTally, ...parts }));

  const publish = (facts: DecisionFacts, groups: readonly { n: number }[] = []) =>
    publishDecision({
      id: 'decision',
      kind: 'add',
      record: {
        ...{ sessionId: 's', proposalId: 'p', revisionId: 'r', decidedAt: '2026-01-01T00:00:00Z' },
        ...{ admission: 'slips', facts, textSha256: {}, dissent: [] },
        decision: {
          outcome: 'agreed',
          reason: 'agreement',
          contestedBy: [],
          heldBy: [],
          affectedBelowFloor: [],
        },
      },
      ruleKey: 'rule',
      publishedVoices: new Set(),
      groups: {
        groups: groups.map(({ n }, at) => ({
          key: `group-${at}`,
          n,
          agree: n,
          disagree: 0,
          pass: 0,
        })),
      },
    });

  it('of answers by community, with raised hands and those who declared none', () => {
    const communities = fc.array(tally, { maxLength: 4 });
    fc.assert(
      fc.property(communities, tally, tally, (declared, undeclared, hands) => {
        const facts = gatherFacts({
          rule: defaultRule,
          shownOnDevices: 0,
          devices: [...declared, undeclared].reduce((sum, one) => ({
            agree: sum.agree + one.agree,
            disagree: sum.disagree + one.disagree,
            pass: sum.pass + one.pass,
            unclear: sum.unclear + one.unclear,
            declined: 0,
          })),
          hands,
          communities: declared.map((one, at) => ({
            ...{ id: `c${at}`, label: {}, isAttested: true, isAffected: false },
            tally: one,
          })),
          objections: [],
        });
        const cells = new Map(declared.map((one, at) => [`c${at}`, { people: answersIn(one) }]));
        const [alone, raised] = [{ people: answersIn(undeclared) }, { people: answersIn(hands) }];
        const published = publish(facts);
        const shown = published.communities.flatMap(({ id }) => {
          const cell = cells.get(id ?? '');
          return cell ? [new Set([cell])] : [];
        });
        const all = new Set([...cells.values(), alone, raised]);
        const rest = new Set([...all].filter((cell) => !shown.some((count) => count.has(cell))));
        const counts: Count[] = [
          ...shown,
          ...(published.answers.agree === null ? [] : [all]),
          ...(published.answers.handCounted === null ? [] : [new Set([raised])]),
          ...(published.communities.some(({ basis }) => basis === 'others') ? [rest] : []),
        ];
        expect(revealed(counts)).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(attempts).toBeGreaterThan(1_000);
  });

  it('of answers by opinion group: raised hands are in none of them, nor are some others', () => {
    const sizesOf = fc.array(fc.integer({ min: 5, max: 12 }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(sizesOf, fc.nat({ max: 8 }), fc.nat({ max: 8 }), (sizes, hands, apart) => {
        const agree = sizes.reduce((sum, n) => sum + n, apart);
        const facts = gatherFacts({
          ...{ rule: defaultRule, shownOnDevices: 0, communities: [], objections: [] },
          devices: { ...emptyTally, agree },
          hands: { ...emptyTally, agree: hands },
        });
        const cells = sizes.map((people) => ({ people }));
        const [raised, alone] = [{ people: hands }, { people: apart }];
        const published = publish(
          facts,
          sizes.map((n) => ({ n })),
        );
        const counts: Count[] = [
          new Set([...cells, raised, alone]),
          ...published.groups.map((_, at) => new Set(cells.slice(at, at + 1))),
          ...(published.answers.handCounted === null ? [] : [new Set([raised])]),
        ];
        expect(revealed(counts)).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(attempts).toBeGreaterThan(1_000);
  });

  it('the attack itself finds what is not protected', () => {
    const [many, one] = [{ people: 7 }, { people: 1 }];
    expect(revealed([new Set([many, one]), new Set([many])])).toEqual([1]);
  });
});
