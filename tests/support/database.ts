import { afterAll, beforeAll, inject } from 'vitest';
import { type Connection, connectDatabase, type Db } from '~db/client.server';
import { createTestDatabase, type TestDatabase } from './database-server';

interface FileDatabase {
  readonly db: Db;
  readonly sql: Connection['sql'];
  readonly url: string;
}

/**
 * A migrated, empty database for the tests of one file; gone afterwards. Call it at the top of the
 * file (or of a `describe`) and use its parts inside hooks and tests.
 */
export function testDatabase(): FileDatabase {
  let open: { database: TestDatabase; connection: Connection } | undefined;
  beforeAll(async () => {
    const database = await createTestDatabase(inject('testServer'));
    open = { database, connection: connectDatabase(database.url, { connections: 5 }) };
  });
  afterAll(async () => {
    await open?.connection.close();
    await open?.database.drop();
  });
  const opened = () => {
    if (!open) throw new Error('The test database is open inside hooks and tests only.');
    return open;
  };
  return {
    get db() {
      return opened().connection.db;
    },
    get sql() {
      return opened().connection.sql;
    },
    get url() {
      return opened().database.url;
    },
  };
}
