import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect as openConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '~db/connection.server';
import { openDatabase } from '~db/embedded.server';
import { isBuilt } from '../../../scripts/setup/build.mjs';
import { isInstalled } from '../../../scripts/setup/install.mjs';
import { freePort } from '../../support/free-port';
import { TestProcess } from '../../support/process';
import { waitUntil } from '../../support/wait-until';

// Otherwise `npm start` would install or build in the middle of the tests; `npm test` has done both before.
const isSetUp = isInstalled() && isBuilt();

const migrationLock = 7_040_003;

async function endsCleanly(server: TestProcess): Promise<void> {
  const code = await server.stop();
  expect(code, server.output).toBe(0);
}

describe.runIf(isSetUp)('npm start', { timeout: 120_000 }, () => {
  let dataDir = '';
  let leave = () => Promise.resolve();

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'parlance-start-'));
    chmodSync(dataDir, 0o755);
  });

  afterEach(async () => {
    await leave();
    leave = () => Promise.resolve();
    rmSync(dataDir, { recursive: true });
  });

  const postmasterFile = () => join(dataDir, 'data', 'embedded', 'cluster', 'postmaster.pid');

  function start(env: Record<string, string>): TestProcess {
    return new TestProcess({
      command: [process.execPath, 'scripts/start.mjs'],
      env: { DATA_DIR: join(dataDir, 'data'), ...env },
    });
  }

  it('prints the address, a one-time set-up link and how to let phones in; Ctrl-C ends it cleanly', async () => {
    const port = await freePort();
    const server = start({ PORT: String(port) });
    await server.says(new RegExp(`ready at http://127\\.0\\.0\\.1:${port}`));
    await server.says(new RegExp(`http://127\\.0\\.0\\.1:${port}/setup/\\S{20,}`));
    await server.says(/HOST=0\.0\.0\.0 npm start/);
    expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200);
    await endsCleanly(server);
    const again = start({ PORT: String(port) });
    await again.says(/ready at/);
    expect(again.output).not.toMatch(/Installing|Building|Making a new database/);
    await endsCleanly(again);
  });

  /** Uses the database of the server beside it. */
  async function besideServer(): Promise<Sql> {
    const database = await openDatabase({
      ...{ databaseUrl: undefined, dataDir: join(dataDir, 'data') },
      ...{ role: 'script', say: () => undefined },
    });
    const sql = connect(database.url, { max: 2 });
    leave = async () => {
      await sql.end({ timeout: 1 });
      await database.close();
    };
    return sql;
  }

  it('ends cleanly though a browser holds a connection that it never used, and the database is slow', async () => {
    const port = await freePort();
    const first = start({ PORT: String(port) });
    await first.says(/setup/);
    await endsCleanly(first);
    const sql = await besideServer();
    const lock = await sql.reserve();
    await lock`begin`;
    // Whether anybody needs a one-time link cannot be known before this is over.
    await lock`lock table accounts in access exclusive mode`;
    const server = start({ PORT: String(port) });
    await server.says(/ready at/);
    const connection = openConnection(port, '127.0.0.1').on('error', () => undefined);
    await endsCleanly(server);
    expect(server.output).not.toMatch(/^\s+at /m);
    connection.destroy();
    await lock`rollback`;
    lock.release();
  });

  it('told to stop while it changes the tables, it leaves nothing running', async () => {
    const sql = await besideServer();
    const lock = await sql.reserve();
    await lock`select pg_advisory_lock(${migrationLock})`;
    const server = start({ PORT: '0' });
    await waitUntil('the server to wait for its turn', async () => {
      const waiting = await sql`
        select 1 from pg_locks where not granted and objid = ${migrationLock}`;
      return waiting.length > 0 || undefined;
    });
    const ended = server.stop();
    await lock`select pg_advisory_unlock(${migrationLock})`;
    lock.release();
    expect(await ended, server.output).toBe(0);
    expect(server.output).not.toMatch(/ready at/);
    await leave();
    expect(existsSync(postmasterFile())).toBe(false);
  });

  it('a script that is interrupted stops the database that it has started', async () => {
    const script = new TestProcess({
      command: [process.execPath, 'scripts/run-script.mjs', 'demo'],
      env: { DATA_DIR: join(dataDir, 'data') },
    });
    await script.says(/published|evening/i);
    expect(await script.stop(), script.output).toBe(130);
    expect(script.output).not.toMatch(/^\s+at /m);
    expect(existsSync(postmasterFile())).toBe(false);
  });

  it('ends what it has started meanwhile when it alone is told to end', async () => {
    const endless = "console.log('begun'); setInterval(() => undefined, 1000)";
    const step = `import('./scripts/setup/run.mjs').then(({ run }) =>
      run([process.execPath, '-e', ${JSON.stringify(endless)}]))`;
    const setUp = new TestProcess({ command: [process.execPath, '-e', step] });
    await setUp.says(/begun/);
    process.kill(setUp.pid, 'SIGTERM');
    // Its streams close when what it has started has ended as well.
    expect(await setUp.ended()).toBe(143);
  });

  it('ends when npm is told to end, though npm tells only the shell between them', async () => {
    const port = await freePort();
    const npm = new TestProcess({
      command: ['sh', '-c', 'node scripts/start.mjs; exit $?'],
      env: { DATA_DIR: join(dataDir, 'data'), PORT: String(port), npm_lifecycle_event: 'start' },
    });
    await npm.says(/ready at/);
    process.kill(npm.pid, 'SIGTERM');
    // Its streams close when the server behind it has ended as well.
    await npm.ended();
    await expect(fetch(`http://127.0.0.1:${port}/ready`)).rejects.toThrow();
  });

  it.each([
    [{ PORT: 'eighty' }, /environment variable PORT must be a whole number from 0 to 65535/],
    [
      { PUBLIC_URL: 'parlance' },
      /environment variable PUBLIC_URL must be an address such as https/,
    ],
    [{ DATABASE_URL: 'mysql://x/y' }, /environment variable DATABASE_URL must be an address/],
    [{ DATABASE_URL: 'postgres://a:b@127.0.0.1:9/x' }, /"x" at 127\.0\.0\.1:9 cannot be used/],
  ])('stops with one clear line, not a stack trace: %j', async (env, message) => {
    const server = start(env);
    expect(await server.ended()).toBe(1);
    expect(server.output).toMatch(message);
    expect(server.output).not.toMatch(/^\s+at /m);
  });

  it('names the port that another program uses', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((done) => {
      other.listen(port, '127.0.0.1', done);
    });
    const server = start({ PORT: String(port) });
    expect(await server.ended()).toBe(1);
    expect(server.output).toContain(`Port ${port} on 127.0.0.1 is in use`);
    await new Promise((done) => {
      other.close(done);
    });
  });

  it('refuses a Node that is too old, by its number', async () => {
    const pretend = "Object.defineProperty(process.versions, 'node', { value: '18.20.0' });";
    const server = new TestProcess({
      command: [
        ...[process.execPath, '--import', `data:text/javascript,${encodeURIComponent(pretend)}`],
        'scripts/start.mjs',
      ],
    });
    expect(await server.ended()).toBe(1);
    expect(server.output).toContain('Parlance needs Node 20.19 or newer. This is Node 18.20.0.');
  });
});
