import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { analyseOpinions, type Mode } from '~/domain/opinion-groups/analyse';
import { opinionReport } from '~/domain/opinion-groups/report';
import { buildVoteMatrix, byContent, byFirstItemThenId } from '~/domain/opinion-groups/vote-matrix';
import { readComments } from '~/imports/votes/read-comments';
import type { Read } from '~/imports/votes/read-rows';
import { readVotes } from '~/imports/votes/read-votes';
import { readCommandLine, WrongUse } from './support/command-line';
import { rangesOf, readIdList } from './support/id-list';
import { type ExitCode, pathFrom, runScript } from './support/run-script';

const usage = `npm run --silent opinion-groups -- --votes FILE.csv [--comments FILE.csv] [--mode compat|stable]
                                      [--meta 1-14] [--seed N]

  --votes      Polis's open data (timestamp, comment-id, voter-id, vote) or our own export (participant, item, answer)
  --comments   which items a moderator rejected (comment-id, moderated)
  --mode       stable (default): what Parlance shows. compat: as Polis computes it
  --meta       items that are questions about the person: 1-14, or 1,2,7-9
  --seed       a whole number; without it the seed follows from the votes

Prints one JSON object: who agrees with whom, what bridges them, what divides them, and how firm that is.`;

const mostFaultsTold = 50;

/** What was asked for cannot be done; the reason has been told. */
class Refused extends Error {}

await runScript(usage, async () => {
  const words = readCommandLine(
    { flags: [], values: ['votes', 'comments', 'mode', 'meta', 'seed'] },
    { args: process.argv.slice(2), env: process.env },
  );
  if (words.words.length > 0) throw new WrongUse(`Unknown words: ${words.words.join(' ')}`);
  const votes = words.valueOf('votes');
  if (votes === undefined) throw new WrongUse('Which votes? Say --votes FILE.csv');
  try {
    return await report({
      votes,
      comments: words.valueOf('comments'),
      mode: readMode(words.valueOf('mode') ?? 'stable'),
      meta: readIdList(words.valueOf('meta') ?? ''),
      seed: readSeed(words.valueOf('seed')),
    });
  } catch (error) {
    if (error instanceof Refused) return 1;
    throw error;
  }
});

interface Wanted {
  readonly votes: string;
  readonly comments: string | undefined;
  readonly mode: Mode;
  readonly meta: readonly string[];
  readonly seed: number | undefined;
}

async function report({ mode, seed, ...wanted }: Wanted): Promise<ExitCode> {
  const { votes, withoutVote } = await readOrRefuse(wanted.votes, readVotes);
  if (withoutVote > 0) tell(`${withoutVote} answers are no votes (unclear, declined).`);
  const comments = wanted.comments && (await readOrRefuse(wanted.comments, readComments));
  const known = new Set(votes.items);
  if (comments)
    tellAbsent(
      [...comments.ids].filter((id) => !known.has(id)),
      'in --comments',
    );
  tellAbsent(
    wanted.meta.filter((id) => !known.has(id)),
    'of --meta',
  );
  const meta = new Set([...wanted.meta, ...(comments ? comments.meta : [])]);
  const masked = new Set([...meta, ...(comments ? comments.rejected : [])]);
  const compareRows = mode === 'compat' ? byFirstItemThenId : byContent;
  const matrix = buildVoteMatrix(votes, { masked, compareRows });
  const replaced = votes.voter.length - matrix.item.length;
  if (replaced > 0) tell(`${replaced} votes were replaced by a later one of the same person.`);
  const groups = analyseOpinions(matrix, { mode, seed, withStability: true });
  process.stdout.write(`${JSON.stringify(opinionReport({ matrix, groups, meta }), null, 2)}\n`);
  return 0;
}

/** Nothing is left out in silence; what is printed stays one JSON object. */
function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

function tellAbsent(ids: readonly string[], where: string): void {
  if (ids.length > 0) tell(`Nobody voted on these items ${where}: ${ids.join(', ')}.`);
}

async function readOrRefuse<Value>(
  path: string,
  read: (file: Readable) => Promise<Read<Value>>,
): Promise<Value> {
  const result = await read(createReadStream(pathFrom(path))).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error)) throw error;
    tell(`${path} cannot be read (${error.code}).`);
    throw new Refused();
  });
  if ('value' in result) return result.value;
  for (const { line, reason } of result.faults.slice(0, mostFaultsTold)) {
    tell(`${path}, line ${line}: ${reason}.`);
  }
  const more = result.faults.slice(mostFaultsTold).map(({ line }) => line);
  if (more.length > 0) tell(`And ${more.length} more, in lines ${rangesOf(more)}.`);
  throw new Refused();
}

function readMode(text: string): Mode {
  if (text === 'compat' || text === 'stable') return text;
  throw new WrongUse(`--mode is compat or stable, not "${text}"`);
}

function readSeed(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seed = Number(text);
  if (/^\d{1,10}$/.test(text) && seed < 2 ** 32) return seed;
  throw new WrongUse(`--seed is a whole number from 0 to 4294967295, not "${text}"`);
}
