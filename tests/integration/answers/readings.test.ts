import { expect, it } from 'vitest';
import { ids } from '~/platform/ids.server';
import { recordAnswers } from '~/usecases/answers/record-answers.server';
import { loadFigures } from '~/usecases/rooms/load-figures.server';
import { buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { waitUntil } from '../../support/wait-until';

const database = testDatabase();

it('V3 of two readings the one with the higher version has never fewer of the answers, and each has all that were counted when it was asked for, however many ask at once', async () => {
  const session = await buildSession(database.db, { people: 150, proposals: 1 });
  const { revisionId } = at(session.proposals, 0);
  const deps = testDeps(database.db);
  const { sessionId } = session;
  const readings: { version: number; answered: number; counted: number }[] = [];
  let counted = 0;
  let isOver = false;
  /** As one item alone is read, and as people who arrive together share a reading of the whole room. */
  const ways = [{ sessionId, revisionIds: [revisionId] }, { sessionId }];
  const reader = async (wanted: Parameters<typeof loadFigures>[1]) => {
    while (!isOver) {
      const asked = { counted };
      const { version, answered } = at(await loadFigures(deps, wanted), 0).open ?? {};
      // One to four are not told (D5).
      if (version !== undefined && typeof answered === 'number') {
        readings.push({ version, answered, ...asked });
      }
    }
  };
  const readers = Promise.all(Array.from({ length: 12 }, (_, n) => reader(at(ways, n % 2))));
  try {
    for (const person of session.people) {
      const answer = { clientId: ids.random(), revisionId, answer: 'agree' as const };
      await recordAnswers(deps, [{ scope: participantScope(session, person), answer }]);
      counted += 1;
      // So that readings fall among the answers, however slow they are.
      if (counted % 10 === 0) {
        await waitUntil(
          'a reading of it',
          () => readings.some((reading) => reading.answered === counted) || undefined,
        );
      }
    }
  } finally {
    isOver = true;
  }
  await readers;
  expect(readings.filter((reading) => reading.answered < reading.counted)).toEqual([]);
  const answered = readings
    .sort((one, other) => one.version - other.version)
    .map((reading) => reading.answered);
  expect(new Set(answered).size).toBeGreaterThan(10);
  expect(answered).toEqual([...answered].sort((one, other) => one - other));
});
