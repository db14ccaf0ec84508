import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { type Connection, connectDatabase } from '~db/client.server';
import { at } from '../../factories/scopes';
import { CuttableLine } from '../../support/cuttable-line';
import { testDatabase } from '../../support/database';
import { waitUntil } from '../../support/wait-until';

const database = testDatabase();

/** What a use case does: a few statements, one behind the other, with one commit. */
const write = ({ db }: Connection) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    await Promise.all([tx.execute(sql`select 2`), tx.execute(sql`select 3`)]);
  });

/** As when the database is restarted: every connection but the one that asks for it. */
const loseConnections = () => database.sql`
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

it('a process outlives the loss of all its connections in the middle of transactions', async () => {
  const connections = 8;
  const connection = connectDatabase(database.url, { connections });
  let isOver = false;
  let written = 0;
  let lost = 0;
  const writers = Array.from({ length: 2 * connections }, async () => {
    while (!isOver) {
      await write(connection).then(
        () => {
          written += 1;
        },
        () => {
          lost += 1;
        },
      );
    }
  });
  for (let loss = 0; loss < 5; loss += 1) {
    const before = written;
    await waitUntil('transactions to go on', () => written > before + 200 || undefined);
    await loseConnections();
  }
  await waitUntil('transactions to have been lost', () => lost > 0 || undefined);
  isOver = true;
  await Promise.all(writers);
  // Every connection of the pool works again: none is left behind as broken or for ever busy.
  await Promise.all(Array.from({ length: 4 * connections }, () => write(connection)));
  await connection.close();
});

it('what is left of a transaction is not carried out on the connection that is opened next', async () => {
  const connection = connectDatabase(database.url, { connections: 1 });
  const { db } = connection;
  await db.execute(sql`create table marks (mark text)`);
  const left: Promise<unknown>[] = [];
  const transaction = db.transaction(async (tx) => {
    await tx.execute(sql`insert into marks values ('first')`);
    await loseConnections();
    await waitUntil('the connection to be open again', async () => {
      const isOpen = await connection.isReachable();
      return isOpen || undefined;
    });
    left.push(tx.execute(sql`insert into marks values ('second')`));
    await left[0];
  });
  await expect(transaction).rejects.toThrow();
  await waitUntil('the rest to have been tried', () => left.length > 0 || undefined);
  await expect(left[0]).rejects.toThrow();
  expect(await db.execute(sql`select mark from marks`)).toEqual([]);
  await connection.close();
});

it('a transaction that is sent whole is done whole or not at all, and the next one finds a connection', async () => {
  const connection = connectDatabase(database.url);
  await database.sql`create table halves (pair int, half text, primary key (pair, half))`;
  const writePair = (pair: number) =>
    connection.db.$answers.transaction((sql) => ({
      first: [sql`insert into halves values (${pair}::int, 'first')`],
      last: sql`insert into halves values (${pair}::int, 'last') returning half`,
    }));
  const written: number[] = [];
  let [next, lost, isOver] = [0, 0, false];
  const writers = Array.from({ length: 3 }, async () => {
    while (!isOver) {
      const pair = next;
      next += 1;
      await writePair(pair).then(
        () => written.push(pair),
        () => {
          lost += 1;
        },
      );
    }
  });
  for (let loss = 0; loss < 5; loss += 1) {
    const before = written.length;
    await waitUntil('pairs to be written', () => written.length > before + 50 || undefined);
    await loseConnections();
  }
  await waitUntil('pairs to have been lost', () => lost > 0 || undefined);
  isOver = true;
  await Promise.all(writers);
  await expect(writePair(at(written, 0))).rejects.toThrow('duplicate key');
  expect(await writePair(next)).toEqual([{ half: 'last' }]);
  const found = await database.sql<{ pair: number; halves: number }[]>`
    select pair, count(*)::int as halves from halves group by pair`;
  expect(found.every(({ halves }) => halves === 2)).toBe(true);
  const pairs = new Set(found.map(({ pair }) => pair));
  expect(written.filter((pair) => !pairs.has(pair))).toEqual([]);
  await connection.close();
});

it('a transaction that is sent whole fails while the database is away, and goes through when it is back', async () => {
  const line = await CuttableLine.to(database.url);
  const connection = connectDatabase(line.url);
  const ask = () =>
    connection.db.$answers.transaction((sql) => ({ first: [], last: sql`select 'here' as word` }));
  for (let cut = 0; cut < 2; cut += 1) {
    expect(await ask()).toEqual([{ word: 'here' }]);
    await line.cut();
    for (let attempt = 0; attempt < 4; attempt += 1) await expect(ask()).rejects.toThrow();
    const waiting = [ask(), ask()].map((asked) => asked.catch(() => 'failed'));
    await line.mend();
    await Promise.all(waiting);
  }
  expect(await ask()).toEqual([{ word: 'here' }]);
  await connection.close();
  await line.cut();
});
