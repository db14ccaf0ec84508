import { expect, it } from 'vitest';
import { answersIn } from '~/domain/answers/tally';
import { ids } from '~/platform/ids.server';
import { recordAnswers } from '~/usecases/answers/record-answers.server';
import { readCounts } from '~db/repositories/figures.server';
import { buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

it('V3 of two readings the one with the higher version has never fewer of the answers, however many read at once', async () => {
  const session = await buildSession(database.db, { people: 150, proposals: 1 });
  const { revisionId } = at(session.proposals, 0);
  const deps = testDeps(database.db);
  const { sessionId } = session;
  const readings: { version: number; answered: number }[] = [];
  let isOver = false;
  const reader = async () => {
    while (!isOver) {
      const { version, items } = await readCounts(database.db, { sessionId });
      readings.push({ version, answered: answersIn(at(items, 0).devices) });
    }
  };
  const readers = Promise.all(Array.from({ length: 12 }, reader));
  for (const person of session.people) {
    const answer = { clientId: ids.random(), revisionId, answer: 'agree' as const };
    await recordAnswers(deps, [{ scope: participantScope(session, person), answer }]);
  }
  isOver = true;
  await readers;
  const answered = readings
    .sort((one, other) => one.version - other.version)
    .map((reading) => reading.answered);
  expect(new Set(answered).size).toBeGreaterThan(10);
  expect(answered).toEqual([...answered].sort((one, other) => one - other));
});
