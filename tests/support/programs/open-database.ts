import { connect } from '../../../db/connection.server';
import { openDatabase } from '../../../db/embedded.server';

/**
 * Opens the embedded database of the folder given and keeps it open until it is told to end:
 * a server or a script of Parlance without all the rest. Says what a test wants to know.
 */
const [dataDir = '', role] = process.argv.slice(2);

const database = await openDatabase({
  databaseUrl: undefined,
  dataDir,
  role: role === 'server' ? 'server' : 'script',
  say: (text) => console.log(`say ${text}`),
  onLost: (problem) => {
    console.log(`lost ${problem.message}`);
    process.exit(3);
  },
}).catch((error: unknown) => {
  console.log(`refused ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});

const sql = connect(database.url, { max: 1 });
await sql`select 1`;
await sql.end();
process.once('SIGINT', async () => {
  await database.close();
  process.exit(0);
});
// Last, since a test may end it as soon as it has read this.
console.log(`open ${database.url} `);
