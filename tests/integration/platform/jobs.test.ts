import { expect, it } from 'vitest';
import { startJobs } from '~/jobs/worker.server';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { waitUntil } from '../../support/wait-until';

const database = testDatabase();

it('what serves nobody any more is deleted when a process starts to work', async () => {
  const deps = testDeps(database.db);
  const now = deps.clock.now().toISOString();
  await database.sql`
    insert into attempts (subject, failures, window_started_at)
    values ('an old one', 1, ${now}::timestamptz - interval '2 days'),
      ('a new one', 1, ${now}::timestamptz)`;
  const jobs = await startJobs(deps, database.url);
  const left = () => database.sql`select subject from attempts`;
  await waitUntil('the old one to be deleted', async () => (await left()).length < 2 || undefined);
  expect(await left()).toEqual([{ subject: 'a new one' }]);
  await jobs.stop();
});
