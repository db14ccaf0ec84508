import { expect, it } from 'vitest';
import { isDatabaseAway } from './database-away';

const failing = (code: string) => Object.assign(new Error('x'), { code });

it.each([
  [failing('ECONNREFUSED'), true],
  [new Error('query failed', { cause: failing('CONNECTION_ENDED') }), true],
  [failing('57P01'), true],
  [failing('23505'), false],
  [new Error('x'), false],
  ['ECONNREFUSED', false],
])('tells a database that is away from a query that is wrong (%#)', (error, isAway) => {
  expect(isDatabaseAway(error)).toBe(isAway);
});
