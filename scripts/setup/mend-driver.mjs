import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './run.mjs';

/**
 * When a connection is lost within a transaction, the database driver goes on sending: the `rollback` to a socket that is
 * gone, which ends the whole process, or what is left of the transaction to the connection as it is opened anew, where
 * nothing holds it together. The fault is known to its maintainers and open (porsager/postgres, issues 1154 and 1208);
 * the database of a small room may well be restarted while people answer. So the driver of exactly this version is
 * mended where it lies. tests/integration/platform/database-lost.test.ts tells whether a newer one still needs it.
 */
const mended = '3.4.9';
const mends = [
  {
    // What a transaction says after its connection was lost fails.
    file: 'index.js',
    from: 'new Promise((_, reject) => connection.onclose = reject)',
    to: 'new Promise((_, reject) => connection.onclose = e => (lost = e, reject(e)))',
  },
  {
    file: 'index.js',
    from: `        q.catch(e => uncaughtError || (uncaughtError = e))
`,
    to: `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost) return q.reject(lost)
`,
  },
  {
    file: 'index.js',
    from: `    let savepoints = 0
      , connection
`,
    to: `    let savepoints = 0
      , lost = null
      , connection
`,
  },
  {
    // What was not written any more is not written to the next connection either, and what was not answered any more
    // does not wait there for the answer to something else.
    file: 'connection.js',
    from: `    clearImmediate(nextWriteTimer)
    socket.removeListener`,
    to: `    clearImmediate(nextWriteTimer)
    nextWriteTimer = chunk = null
    const lost = Errors.connection('CONNECTION_CLOSED', options, socket)
    query && queryError(query, lost)
    while (sent.length) queryError(sent.shift(), lost)
    query = errorResponse = results = null
    result = new Result()
    socket.removeListener`,
  },
  {
    // A connection that is lost while it asks for this is opened again, and nobody waits for this answer.
    file: 'connection.js',
    from: '        return fetchArrayTypes()\n',
    to: '        return fetchArrayTypes().catch(() => undefined)\n',
  },
];

/** Mends the driver unless that is done. */
export function mendDriver() {
  const folder = join(projectRoot, 'node_modules', 'postgres');
  if (!existsSync(folder)) return;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (version !== mended) return;
  for (const { file, from, to } of mends) mend(join(folder, 'src', file), { from, to });
}

function mend(file, { from, to }) {
  const before = readFileSync(file, 'utf8');
  if (before.includes(to)) return;
  // By a new file in its place: npm links the same file into several installations.
  writeFileSync(
    `${file}.new`,
    before.replace(from, () => to),
  );
  renameSync(`${file}.new`, file);
}
