import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '~/platform/project-root';
import { connect } from '~db/connection.server';
import { isAlive } from '~db/embedded/postmaster.server';
import { openDatabase } from '~db/embedded.server';
import { TestProcess } from '../../support/process';
import { waitUntil } from '../../support/wait-until';

const isRoot = process.getuid?.() === 0;

interface Opened {
  readonly process: TestProcess;
  readonly url: string;
}

describe('embedded PostgreSQL', { timeout: 120_000 }, () => {
  let parent = '';
  let dataDir = '';
  let started: TestProcess[] = [];

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'parlance-embedded-'));
    chmodSync(parent, 0o755);
    dataDir = join(parent, 'data');
    started = [];
  });

  afterEach(async () => {
    for (const one of started) await one.kill();
    // Whatever a killed one left behind is ended by the last user that ends well.
    if (existsSync(pidFile())) {
      const rest = await openDatabase({
        databaseUrl: undefined,
        dataDir,
        role: 'script',
        say: () => undefined,
      });
      await rest.close();
    }
    const location = keptElsewhere();
    if (location) rmSync(location, { recursive: true });
    rmSync(parent, { recursive: true });
  });

  function run(role: 'server' | 'script', folder = dataDir): TestProcess {
    const program = join(projectRoot, 'tests/support/programs/open-database.ts');
    const one = new TestProcess({
      command: [process.execPath, '--import', 'tsx', program, folder, role],
    });
    started.push(one);
    return one;
  }

  async function open(role: 'server' | 'script'): Promise<Opened> {
    const one = run(role);
    const [, url = ''] = await one.says(/^open (\S+) $/m);
    return { process: one, url };
  }

  function keptElsewhere(): string | undefined {
    try {
      return readFileSync(join(dataDir, 'embedded', 'location'), 'utf8').trim();
    } catch {
      return undefined;
    }
  }

  function pidFile(): string {
    return join(keptElsewhere() ?? join(dataDir, 'embedded'), 'cluster', 'postmaster.pid');
  }

  function postmasterPid(): number {
    return Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);
  }

  async function ask(url: string, query: string): Promise<Record<string, unknown>> {
    const sql = connect(url, { max: 1 });
    const [row = {}] = await sql.unsafe(query);
    await sql.end();
    return row;
  }

  it('is a PostgreSQL 18 that writes to the disk before it says "committed"', async () => {
    const { url } = await open('server');
    expect(
      await ask(
        url,
        `select current_setting('server_version_num')::int / 10000 as major,
          current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
          current_setting('server_encoding') as encoding,
          (select count(*)::int from pg_available_extensions where name = 'pg_trgm') as trigrams`,
      ),
    ).toEqual({ major: 18, fsync: 'on', commit: 'on', encoding: 'UTF8', trigrams: 1 });
  });

  it('can be reached by its own user only', async () => {
    const { url } = await open('server');
    const folder = join(dataDir, 'embedded');
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o007).toBe(0);
    expect(statSync(join(folder, 'socket')).mode & 0o777).toBe(0o700);
    expect(new URL(url).searchParams.get('host')).toBe(join(folder, 'socket'));
    const settings = await ask(url, "select current_setting('listen_addresses') as addresses");
    expect(settings).toEqual({ addresses: '' });
    const guess = new URL(url);
    guess.password = 'guessed';
    await expect(ask(guess.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('listens on the loopback address where the path is too long for a socket', async () => {
    dataDir = join(parent, 'a'.repeat(100), 'data');
    const { url } = await open('server');
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const guess = new URL(url);
    guess.password = 'guessed';
    await expect(ask(guess.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('refuses a second server on the same files, and lets scripts in beside the first', async () => {
    await open('server');
    const second = run('server');
    await second.says(/refused Another Parlance server already runs on the files in \S+data/);
    expect(await second.ended()).toBe(1);
    const script = await open('script');
    expect(await script.process.stop()).toBe(0);
  });

  it('is taken over by the next server after kill -9, with all that was committed', async () => {
    const first = await open('server');
    await ask(first.url, 'create table kept as select 7 as number');
    const pid = postmasterPid();
    await first.process.kill();
    expect(isAlive(pid)).toBe(true);
    const second = await open('server');
    expect(postmasterPid()).toBe(pid);
    expect(await ask(second.url, 'select number from kept')).toEqual({ number: 7 });
    await second.process.stop();
    expect(existsSync(pidFile())).toBe(false);
  });

  it('runs as long as anyone uses it: the last one to leave stops it', async () => {
    const server = await open('server');
    const script = await open('script');
    expect(await server.process.stop()).toBe(0);
    expect(await ask(script.url, 'select 1 as one')).toEqual({ one: 1 });
    expect(await script.process.stop()).toBe(0);
    expect(existsSync(pidFile())).toBe(false);
  });

  it('is not stopped under a connection that its driver is just ending', async () => {
    const user = { databaseUrl: undefined, dataDir, role: 'script', say: () => undefined } as const;
    const opened = await openDatabase(user);
    const lingering = connect(opened.url, { max: 1 });
    await lingering`select 1`;
    const closed = opened.close();
    await waitUntil('the last user to be leaving', async () => {
      const alone = await lingering`
        select 1 from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock' and granted`;
      return alone.length > 0 || undefined;
    });
    expect(await lingering`select 'here' as word`).toEqual([{ word: 'here' }]);
    await lingering.end();
    await closed;
    expect(existsSync(pidFile())).toBe(false);
  });

  it('lets its user end well though it was shut down before', async () => {
    const server = await open('server');
    process.kill(server.process.pid, 'SIGSTOP');
    process.kill(postmasterPid(), 'SIGINT');
    await waitUntil('its end', () => !existsSync(pidFile()) || undefined);
    process.kill(server.process.pid, 'SIGINT');
    process.kill(server.process.pid, 'SIGCONT');
    expect(await server.process.ended(), server.process.output).toBe(0);
    expect(existsSync(pidFile())).toBe(false);
  });

  it('opens once when two servers and two scripts start in the same moment on no files at all', async () => {
    const all = [run('server'), run('script'), run('server'), run('script')];
    const said = await Promise.all(all.map((one) => one.says(/^(open|refused)/m)));
    const words = said.map(([word]) => word);
    expect(words.filter((word) => word === 'refused')).toHaveLength(1);
    expect(words[1]).toBe('open');
    expect(words[3]).toBe('open');
  });

  it('is started again when it dies under a running server, which says so', async () => {
    const server = await open('server');
    await ask(server.url, 'create table kept as select 7 as number');
    process.kill(postmasterPid(), 'SIGKILL');
    await server.process.says(/has ended unexpectedly/);
    await server.process.says(/runs again/);
    expect(await ask(server.url, 'select number from kept')).toEqual({ number: 7 });
  });

  it('makes the server give up with a word when it cannot be started again', async () => {
    const server = await open('server');
    const version = join(dataDir, 'embedded', 'cluster', 'PG_VERSION');
    writeFileSync(version, '17\n');
    process.kill(postmasterPid(), 'SIGKILL');
    await server.process.says(/lost The embedded PostgreSQL is lost\..*written by PostgreSQL 17/);
    expect(await server.process.ended()).toBe(3);
    writeFileSync(version, '18\n');
  });

  it('starts though its old process number belongs to another program now', async () => {
    const first = await open('server');
    const pid = postmasterPid();
    await first.process.kill();
    process.kill(pid, 'SIGKILL');
    await waitUntil('its end', () => (isAlive(pid) ? undefined : true));
    const [, ...rest] = readFileSync(pidFile(), 'utf8').split('\n');
    writeFileSync(pidFile(), [String(process.pid), ...rest].join('\n'));
    const again = await open('server');
    expect(await ask(again.url, 'select 1 as one')).toEqual({ one: 1 });
  });

  it.runIf(isRoot)(
    'runs as nobody when root starts it, behind a folder closed to all others',
    async () => {
      await open('server');
      const nobody = 65_534;
      expect(statSync(`/proc/${postmasterPid()}`).uid).toBe(nobody);
      const folder = statSync(join(dataDir, 'embedded'));
      expect([folder.uid, folder.mode & 0o777]).toEqual([0, 0o710]);
    },
  );

  it.runIf(isRoot)(
    'keeps its files where it can enter when root’s folder is closed to it',
    async () => {
      chmodSync(parent, 0o700);
      const first = await open('server');
      const location = keptElsewhere();
      expect(location).toMatch(/^\/var\/lib\/parlance\//);
      expect(first.process.output).toContain(`kept in ${location}`);
      expect(readFileSync(join(location ?? '', 'belongs-to'), 'utf8').trim()).toBe(dataDir);
      await ask(first.url, 'create table kept as select 7 as number');
      await first.process.stop();
      const second = await open('server');
      expect(await ask(second.url, 'select number from kept')).toEqual({ number: 7 });
    },
  );

  it.runIf(isRoot)(
    'says what to do when its files were moved to where it cannot enter',
    async () => {
      await (await open('server')).process.stop();
      chmodSync(parent, 0o700);
      const second = run('server');
      await second.says(/refused PostgreSQL refuses to run as root.*no longer enter/);
      chmodSync(parent, 0o755);
    },
  );

  it.runIf(isRoot)('is refused to root where it belongs to somebody else', async () => {
    const somebody = 12_345;
    const foreign = join(parent, 'foreign');
    mkdirSync(join(foreign, 'embedded'), { recursive: true });
    chownSync(join(foreign, 'embedded'), somebody, somebody);
    await run('server', foreign).says(
      /refused DATA_DIR: .* belongs to another user \(number 12345\)/,
    );
  });

  it('clears away what an interrupted first start left', async () => {
    const noProcess = 4_194_303;
    mkdirSync(join(dataDir, 'embedded', `cluster.${noProcess}`), { recursive: true });
    await open('server');
    expect(existsSync(join(dataDir, 'embedded', `cluster.${noProcess}`))).toBe(false);
  });

  it('names the folder that cannot be used', async () => {
    mkdirSync(dataDir);
    writeFileSync(join(parent, 'file'), '');
    const one = run('server', join(parent, 'file', 'data'));
    await one.says(/refused DATA_DIR: the folder \S+file\/data cannot be made/);
  });
});
