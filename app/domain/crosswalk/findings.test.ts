import { describe, expect, it } from 'vitest';
import type { Mapping } from '../taxonomy/category';
import { addDecided, addFinding, findingsIn, findingsKey, takeBackFinding } from './findings';

const review = { role: 'facilitator', on: '2026-03-01', confidence: 1 } as const;

const mapping = (parts: Partial<Mapping> = {}): Mapping => ({
  predicate: 'close',
  source: 'guard',
  object: 'S1',
  objectLabel: 'One',
  justification: '',
  review,
  ...parts,
});

const exact = mapping({ predicate: 'exact' });
const second = mapping({ object: 'S2' });
const none = mapping({ predicate: 'no-match', object: '', objectLabel: '' });
const elsewhere = mapping({ source: 'bench' });
const decided = mapping({ review: undefined });
const decidedNone = { ...none, review: undefined };

const keyOf = (mappings: readonly Mapping[]) => findingsKey(findingsIn(mappings, 'guard'));

const rows: readonly [string, readonly Mapping[], Mapping, readonly Mapping[] | string][] = [
  ['the first', [], exact, [exact]],
  ['a second code beside the first', [exact], second, [exact, second]],
  ['another relation to the same code', [exact], mapping(), [mapping()]],
  ['a code where there was none', [none], exact, [exact]],
  ['none where there is a code', [exact], none, 'mapping-match-stands'],
  ['none where nobody looked', [], none, [none]],
  ['what another system says is left alone', [elsewhere], none, [elsewhere, none]],
  ['against what a room decided', [decided], exact, 'mapping-fixed'],
  ['a code where a room decided that there is none', [decidedNone], exact, 'mapping-fixed'],
  ['another code beside what a room decided', [decided], second, [decided, second]],
];

describe('findings in a role', () => {
  it.each(rows)('%s', (_, before, finding, expected) => {
    const after = addFinding(before, finding, keyOf(before));
    expect(after.ok ? after.value : after.refusal.code).toEqual(expected);
  });

  it('are not put over what somebody else said meanwhile', () => {
    const seen = keyOf([]);
    const after = addFinding([none], exact, seen);
    expect(after).toMatchObject({ ok: false, refusal: { code: 'moved-on' } });
  });

  it('the same once more changes nothing, whoever was faster', () => {
    const before = [exact];
    expect(addFinding(before, exact, keyOf([]))).toEqual({ ok: true, value: before });
  });

  it('are taken back one by one; what is gone stays gone', () => {
    const before = [exact, second];
    expect(takeBackFinding(before, exact)).toEqual({ ok: true, value: [second] });
    expect(takeBackFinding(before, none)).toEqual({ ok: true, value: before });
  });

  it('what a room decided is not taken back by one person', () => {
    const refused = takeBackFinding([decided], decided);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'mapping-fixed' } });
  });

  it('give way to what a room decides', () => {
    expect(addDecided([none, elsewhere], decided)).toEqual([elsewhere, decided]);
    expect(addDecided([exact, second], decidedNone)).toEqual([decidedNone]);
  });
});
