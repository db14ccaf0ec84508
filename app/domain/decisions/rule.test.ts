import { describe, expect, it } from 'vitest';
import { atLeast } from './fraction';
import { checkRule, consentRule, type DecisionRule, defaultRule, defaultRuleFor } from './rule';

describe('rules', () => {
  it('D1 under twelve deciders a consent round is the default', () => {
    expect(defaultRuleFor(11)).toBe(consentRule);
    expect(defaultRuleFor(12)).toBe(defaultRule);
  });

  it('D1 the defaults are within their own bounds', () => {
    expect(checkRule(defaultRule)).toEqual({ ok: true, value: defaultRule });
    expect(checkRule(consentRule).ok).toBe(true);
  });

  it.each<[string, Partial<DecisionRule>]>([
    ['quorum.minimum', { quorum: { minimum: 4, share: [1, 2] } }],
    ['quorum.minimum', { quorum: { minimum: 5.5, share: [1, 2] } }],
    ['quorum.minimum', { quorum: { minimum: Number.NaN, share: [1, 2] } }],
    ['quorum.minimum', { quorum: { minimum: 10_001, share: [1, 2] } }],
    ['quorum.share', { quorum: { minimum: 5, share: [3, 2] } }],
    ['quorum.share', { quorum: { minimum: 5, share: [-1, 2] } }],
    ['quorum.share', { quorum: { minimum: 5, share: [0, 0] } }],
    ['agreement', { agreement: [49, 100] }],
    ['agreement', { agreement: [0.6, 1] }],
    ['agreement', { agreement: [2, 1001] }],
    ['minimumAgree.count', { minimumAgree: { count: 0, share: [1, 5] } }],
    ['unclear', { unclear: [0, 1] }],
    ['communityFloor.ballots', { communityFloor: { ballots: 4, share: [2, 5] } }],
    ['communityHold.ballots', { communityHold: { ballots: 1, share: [2, 3] } }],
    ['communityHold.share', { communityHold: { ballots: 5, share: [1, 3] } }],
    ['objection.count', { objection: { count: 0, share: [1, 10] } }],
  ])('D1 refuses %s outside its bounds', (field, change) => {
    expect(checkRule({ ...defaultRule, ...change })).toMatchObject({ refusal: { field } });
  });
});

describe('atLeast', () => {
  it.each<[number, number, [number, number], boolean]>([
    [0, 0, [0, 1], false],
    [0, 0, [1, 2], false],
    [2, 3, [2, 3], true],
    [1, 3, [1, 3], true],
    [33, 100, [1, 3], false],
    [0, 5, [0, 1], true],
  ])('D2 %d of %d reaches %j: %s', (part, whole, share, expected) => {
    expect(atLeast(part, whole, share)).toBe(expected);
  });
});
