import { createServer, type ServerResponse } from 'node:http';
import { connect } from '~db/connection.server';

/**
 * The least that can be done for an answer: an HTTP request, one row upserted, many rows to a commit. No session, no
 * rules, no log, no second table. What this machine reaches here is what everything else is compared with.
 */
const sql = connect(process.env.BENCH_DATABASE_URL ?? '', { max: 2 });

await sql`
  create table if not exists bare_answers (
    item uuid not null, voter uuid not null, answer text not null, primary key (item, voter))`;

interface Waiting {
  readonly row: unknown;
  readonly response: ServerResponse;
}

let waiting: Waiting[] = [];
let isBusy = false;

async function commit(): Promise<void> {
  if (isBusy || waiting.length === 0) return;
  isBusy = true;
  const batch = waiting;
  waiting = [];
  const rows = JSON.stringify(batch.map(({ row }) => row));
  await sql`
    insert into bare_answers
    select distinct on (item, voter) item, voter, answer
    from json_to_recordset(${rows}::text::json) as given(item uuid, voter uuid, answer text)
    on conflict (item, voter) do update set answer = excluded.answer`;
  for (const { response } of batch) response.writeHead(204).end();
  isBusy = false;
  setImmediate(commit);
}

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.end('ready');
    return;
  }
  let body = '';
  request.setEncoding('utf8').on('data', (text: string) => {
    body += text;
  });
  request.on('end', () => {
    waiting.push({ row: JSON.parse(body), response });
    setImmediate(commit);
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGINT', () => process.exit(0));
