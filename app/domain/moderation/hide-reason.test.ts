import { expect, it } from 'vitest';
import { type HidingReason, hideReasons, readReason, writeReason } from './hide-reason';

it.each(
  hideReasons.flatMap((reason): HidingReason[] => [
    { reason, words: '' },
    { reason, words: 'Falta el nombre.\nOtra línea.' },
  ]),
)('P5 the author reads the reason that was chosen: %j', (given) => {
  expect(readReason(writeReason(given))).toEqual(given);
});

it('P5 a reason of another form is read as words', () => {
  expect(readReason('something older')).toEqual({ reason: 'other', words: 'something older' });
});
