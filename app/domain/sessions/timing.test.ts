import { describe, expect, it } from 'vitest';
import { answersCutTime, deletionTime, mayExportRows, timerMoveTime, timerState } from './timing';

const at = (text: string) => new Date(`2025-03-01T${text}Z`);
const endsAt = at('10:00:00');

describe('timers', () => {
  it.each([
    ['09:59:59.999', 'running'],
    ['10:00:00', 'grace'],
    ['10:00:59.999', 'grace'],
    ['10:01:00', 'over'],
  ])('S1 at %s a timer to 10:00 is %s', (time, state) => {
    expect(timerState(endsAt, at(time))).toBe(state);
  });

  it('S1 without a timer nothing ends', () => {
    expect(timerState(undefined, at('10:00:00'))).toBe('none');
  });

  it('S1 the phase moves after the grace', () => {
    expect(timerMoveTime(endsAt)).toEqual(at('10:01:00'));
  });

  it('V7 the cut comes 24 hours after the close, or as the session says', () => {
    expect(answersCutTime(endsAt)).toEqual(new Date('2025-03-02T10:00:00Z'));
    expect(answersCutTime(endsAt, 0)).toEqual(endsAt);
  });

  it('S8 the deletion date is 90 days away, or as the session says', () => {
    expect(deletionTime(endsAt)).toEqual(new Date('2025-05-30T10:00:00Z'));
    expect(deletionTime(endsAt, 1)).toEqual(new Date('2025-03-02T10:00:00Z'));
  });

  it('V7 rows leave only large sessions whose consent says so', () => {
    expect(mayExportRows(100, true)).toBe(true);
    expect(mayExportRows(99, true)).toBe(false);
    expect(mayExportRows(1000, false)).toBe(false);
  });
});
