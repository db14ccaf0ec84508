import { expect, it } from 'vitest';
import { orderItems } from '~/usecases/proposals/order-items.server';
import { membershipById } from '~db/repositories/participants.server';
import { buildSession } from '../../factories/build-session';
import { participantScope } from '../../factories/scopes';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

it('each is led through the items in an order of their own, the same each time; together, in that of the agenda', async () => {
  const deps = testDeps(database.db);
  const session = await buildSession(deps.db, { people: 6, proposals: 6 });
  const agenda = session.proposals.map(({ id }) => id);
  const orders = () =>
    Promise.all(
      session.people.map(async (person) => {
        const scope = participantScope(session, person);
        const inside = await membershipById(deps.db, scope);
        if (!inside) throw new Error('people who are in were made');
        return (await orderItems(deps, scope, inside)).map(({ id }) => id);
      }),
    );
  const own = await orders();
  expect(await orders()).toEqual(own);
  expect(own.map((order) => order.toSorted())).toEqual(own.map(() => agenda.toSorted()));
  expect(new Set(own.map(String)).size).toBeGreaterThan(1);
  await database.sql`update sessions set pace = 'together' where id = ${session.sessionId}`;
  expect(await orders()).toEqual(own.map(() => agenda));
});
