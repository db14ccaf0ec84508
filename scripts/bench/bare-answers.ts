import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { connect } from '~db/connection.server';

/**
 * The least that can be done for an answer: an HTTP request, and many answers to a commit. No rules. Posted to `/kept`, an answer
 * leaves what an answer has to leave behind: a line in a log, once for each id of the sender, and the answer that
 * stands, both of a session that exists. Posted to `/upserted`, only the answer that stands.
 */
const sql = connect(process.env.BENCH_DATABASE_URL ?? '', { max: 2 });

await sql`
  create table if not exists bare_sessions (id uuid primary key);
  create table if not exists bare_log (
    session uuid not null references bare_sessions, voter uuid not null, item uuid not null, answer text not null,
    client uuid not null, at timestamptz not null default now(), primary key (voter, client));
  create table if not exists bare_answers (
    session uuid not null references bare_sessions, voter uuid not null, item uuid not null, answer text not null,
    primary key (item, voter))`.simple();

const session = randomUUID();
await sql`insert into bare_sessions values (${session})`;

const ways = {
  '/upserted': (rows: string) => sql`
    insert into bare_answers (session, voter, item, answer)
    select distinct on (item, voter) ${session}::text::uuid, voter, item, answer
    from json_to_recordset(${rows}::text::json) as given(voter uuid, item uuid, answer text)
    on conflict (item, voter) do update set answer = excluded.answer`,
  '/kept': (rows: string) => sql`
    with logged as (
      insert into bare_log (session, voter, item, answer, client)
      select ${session}::text::uuid, voter, item, answer, client
      from json_to_recordset(${rows}::text::json)
        as given(voter uuid, item uuid, answer text, client uuid)
      on conflict do nothing returning session, voter, item, answer
    )
    insert into bare_answers (session, voter, item, answer)
    select distinct on (item, voter) session, voter, item, answer from logged
    on conflict (item, voter) do update set answer = excluded.answer`,
} as const;

interface Waiting {
  readonly row: unknown;
  readonly response: ServerResponse;
}

/** One commit at a time; what is posted meanwhile is the next. */
function committing(write: (rows: string) => PromiseLike<unknown>): (one: Waiting) => void {
  let waiting: Waiting[] = [];
  let isBusy = false;
  const commit = async () => {
    if (isBusy || waiting.length === 0) return;
    isBusy = true;
    const batch = waiting;
    waiting = [];
    await write(JSON.stringify(batch.map(({ row }) => row)));
    for (const { response } of batch) response.writeHead(204).end();
    isBusy = false;
    setImmediate(commit);
  };
  return (one) => {
    waiting.push(one);
    setImmediate(commit);
  };
}

const take = new Map(Object.entries(ways).map(([path, write]) => [path, committing(write)]));

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.end('ready');
    return;
  }
  let body = '';
  request.setEncoding('utf8').on('data', (text: string) => {
    body += text;
  });
  request.on('end', () => take.get(request.url ?? '')?.({ row: JSON.parse(body), response }));
});
// The others are measured in between.
server.keepAliveTimeout = 0;
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGINT', () => process.exit(0));
