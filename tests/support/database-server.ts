import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type postgres from 'postgres';
import { projectRoot } from '~/platform/project-root';
import { connect, withDatabaseName } from '~db/connection.server';
import { isAlive } from '~db/embedded/postmaster.server';
import { type OpenedDatabase, openDatabase } from '~db/embedded.server';
import { migrateDatabase } from '~db/migrate.server';

/** What the tests need to make databases of their own. */
export interface TestServer {
  /** Address of the server, with the right to create databases. */
  readonly serverUrl: string;
  /** A migrated, empty database to copy. */
  readonly template: string;
}

export interface RunningTestServer extends TestServer {
  close(): Promise<void>;
}

/** Databases are named after the process that runs the tests, so that the next run clears up after a killed one. */
const databasePrefix = 'parlance_test_';

/**
 * The database server of one run of tests: that of TEST_DATABASE_URL, or an embedded one in
 * `.data/tests`, shared by runs that go on at the same time.
 */
export async function openTestServer(): Promise<RunningTestServer> {
  const opened = await openDatabase({
    databaseUrl: process.env.TEST_DATABASE_URL || undefined,
    dataDir: join(projectRoot, '.data', 'tests'),
    role: 'script',
    say: () => undefined,
  });
  const run = `${process.pid}_${randomBytes(4).toString('hex')}`;
  const template = `${databasePrefix}${run}_template`;
  const serverUrl = withDatabaseName(opened.url, 'postgres');
  const sql = connect(serverUrl, { max: 1 });
  await dropDatabasesOfDeadRuns(sql);
  await sql`create database ${sql(template)}`;
  await migrateDatabase(withDatabaseName(opened.url, template));
  await sql.end();
  return { serverUrl, template, close: () => closeTestServer(opened, template) };
}

async function closeTestServer(opened: OpenedDatabase, template: string): Promise<void> {
  const sql = connect(withDatabaseName(opened.url, 'postgres'), { max: 1 });
  await dropDatabase(sql, template);
  await sql.end();
  await opened.close();
}

async function dropDatabasesOfDeadRuns(sql: postgres.Sql): Promise<void> {
  const rows =
    await sql`select datname from pg_database where datname like ${`${databasePrefix}%`}`;
  for (const { datname } of rows) {
    const pid = Number(String(datname).slice(databasePrefix.length).split('_')[0]);
    if (!isAlive(pid)) await dropDatabase(sql, String(datname));
  }
}

async function dropDatabase(sql: postgres.Sql, name: string): Promise<void> {
  await sql`drop database if exists ${sql(name)} with (force)`;
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

let made = 0;

/** A migrated, empty database of its own, in some 30 ms. */
export async function createTestDatabase({
  serverUrl,
  template,
}: TestServer): Promise<TestDatabase> {
  made += 1;
  const name = `${template.replace('_template', '')}_${process.pid}_${made}`;
  const sql = connect(serverUrl, { max: 1 });
  await copyTemplate({ sql, name, template });
  await sql.end();
  return {
    url: withDatabaseName(serverUrl, name),
    async drop() {
      const admin = connect(serverUrl, { max: 1 });
      await dropDatabase(admin, name);
      await admin.end();
    },
  };
}

/** A connection that has just closed may still count as a user of the template for a moment. */
async function copyTemplate(options: {
  readonly sql: postgres.Sql;
  readonly name: string;
  readonly template: string;
}): Promise<void> {
  const { sql, name, template } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await sql`create database ${sql(name)} template ${sql(template)}`;
      return;
    } catch (error) {
      const isInUse = error instanceof Error && 'code' in error && error.code === '55006';
      if (!isInUse || attempt === 50) throw error;
      await sql`select pg_sleep(0.05)`;
    }
  }
}
