import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { migrateDatabase } from '~db/migrate.server';
import { testDatabase } from '../../support/database';
import { freePort } from '../../support/free-port';

const database = testDatabase();

describe('migrations', () => {
  it('change nothing when run again, though three processes do so at once', async () => {
    const before = await database.sql`select hash from drizzle.__drizzle_migrations`;
    const { url } = database;
    await Promise.all([migrateDatabase(url), migrateDatabase(url), migrateDatabase(url)]);
    const after = await database.sql`select hash from drizzle.__drizzle_migrations`;
    expect(before.length).toBeGreaterThan(0);
    expect(after).toEqual(before);
  });

  it('refuse tables that a newer Parlance has changed, and leave them as they are', async () => {
    await database.sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`;
    await expect(migrateDatabase(database.url)).rejects.toThrow(/newer Parlance/);
    await database.sql`delete from drizzle.__drizzle_migrations where hash = 'newer'`;
    await expect(migrateDatabase(database.url)).resolves.toBeUndefined();
  });

  it('do not wait for something that takes connections and is no database', async () => {
    const other = createServer((socket) => socket.destroy());
    const port = await freePort();
    await new Promise<void>((done) => {
      other.listen(port, '127.0.0.1', done);
    });
    const url = `postgres://me:hunter2@127.0.0.1:${port}/theirs`;
    await expect(migrateDatabase(url, { patience: 200 })).rejects.toThrow(
      `The database "theirs" at 127.0.0.1:${port} cannot be used: no PostgreSQL answers there.`,
    );
    await new Promise((done) => {
      other.close(done);
    });
  });

  it('name the user who may not make them', async () => {
    const url = new URL(database.url);
    const [name, password] = [`reader_${Date.now()}`, 'only-reads'];
    await database.sql.unsafe(`create role ${name} login password '${password}'`);
    try {
      Object.assign(url, { username: name, password });
      await expect(migrateDatabase(url.href)).rejects.toThrow(
        expect.objectContaining({
          name: 'DatabaseProblem',
          message: expect.stringMatching(new RegExp(`"${name}" may not make tables`)),
        }),
      );
    } finally {
      await database.sql.unsafe(`drop role ${name}`);
    }
  });

  it('name the server that cannot be reached, and never its password', async () => {
    await expect(migrateDatabase('postgres://me:hunter2@127.0.0.1:9/theirs')).rejects.toThrow(
      expect.objectContaining({
        name: 'DatabaseProblem',
        message: expect.stringMatching(/"theirs" at 127\.0\.0\.1:9(?!.*hunter2)/),
      }),
    );
  });
});
