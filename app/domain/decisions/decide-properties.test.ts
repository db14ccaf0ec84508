import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTally } from '../answers/answer';
import { addTallies } from '../answers/tally';
import { decide } from './decide';
import { gatherFacts, type RoomCounts } from './facts';
import { findRecordFaults } from './record';
import { consentRule, defaultRule } from './rule';

describe('decide: any room', () => {
  const anyTally = fc.record({
    agree: fc.nat({ max: 60 }),
    disagree: fc.nat({ max: 60 }),
    pass: fc.nat({ max: 20 }),
    unclear: fc.nat({ max: 20 }),
    declined: fc.nat({ max: 20 }),
  });
  const anyRoom: fc.Arbitrary<RoomCounts> = fc
    .record({
      rule: fc.constantFrom(defaultRule, consentRule),
      undeclared: anyTally,
      hands: anyTally,
      extra: fc.nat({ max: 100 }),
      members: fc.array(
        fc.record({ tally: anyTally, isAttested: fc.boolean(), isAffected: fc.boolean() }),
        { maxLength: 4 },
      ),
      seconds: fc.array(fc.nat({ max: 20 }), { maxLength: 3 }),
    })
    .map(({ rule, undeclared, hands, extra, members, seconds }) => {
      const devices = addTallies(undeclared, ...members.map((member) => member.tally));
      return {
        rule,
        devices,
        hands,
        shownOnDevices: extra,
        communities: members.map((member, index) => ({ ...member, id: `c${index}`, label: {} })),
        objections: seconds.map((count, index) => ({ id: `o${index}`, seconds: count })),
      };
    });

  it('D2 D5 every room can be recomputed from what is published, and nothing small is', () => {
    fc.assert(
      fc.property(anyRoom, (room) => {
        const facts = gatherFacts(room);
        expect(findRecordFaults({ facts, decision: decide(facts) })).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('D2 one more agree never turns agreement into none', () => {
    fc.assert(
      fc.property(anyRoom, (room) => {
        const before = decide(gatherFacts({ ...room, communities: [], objections: [] }));
        const devices = addTallies(room.devices, { ...emptyTally, agree: 1 });
        const after = decide(gatherFacts({ ...room, devices, communities: [], objections: [] }));
        if (before.outcome === 'agreed') expect(after.outcome).not.toBe('not-agreed');
      }),
    );
  });

  it('S7 without attested communities there are neither floors nor holds', () => {
    fc.assert(
      fc.property(anyRoom, (room) => {
        const communities = room.communities.map((one) => ({ ...one, isAttested: false }));
        const decision = decide(gatherFacts({ ...room, communities }));
        expect(decision.heldBy).toEqual([]);
        expect(decision.affectedBelowFloor).toEqual([]);
        expect(decision.contestedBy.filter((contest) => contest.by === 'community')).toEqual([]);
      }),
    );
  });
});
