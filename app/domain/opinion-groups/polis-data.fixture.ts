import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readComments } from '~/imports/votes/read-comments';
import type { Read } from '~/imports/votes/read-rows';
import { readVotes } from '~/imports/votes/read-votes';
import { buildVoteMatrix, byFirstItemThenId, type VoteMatrix } from './vote-matrix';

/** Real votes with what Polis made of them; not part of the project. */
const folder = join(process.cwd(), '../shared/data/polis');
export const hasPolisData = existsSync(folder);

const id = z.number().or(z.string().transform(Number));
const vote = z
  .object({ pid: id.optional(), participant_id: id.optional(), tid: id.optional() })
  .extend({ statement_id: id.optional(), vote: z.number(), modified: id });
const listed = z.record(z.string(), z.number());
const representative = z.object({
  tid: z.number(),
  'repful-for': z.enum(['agree', 'disagree']),
  'n-success': z.number(),
  'n-trials': z.number(),
  'p-success': z.number(),
  'p-test': z.number(),
  repness: z.number(),
  'repness-test': z.number(),
});
const consensus = representative.pick({ tid: true, 'n-success': true, 'p-test': true });
const numbers = z.array(z.number());

const result = z.object({
  tids: numbers,
  'mod-out': numbers,
  'meta-tids': numbers,
  'in-conv': numbers,
  pca: z.object({ center: numbers, comps: z.array(numbers), 'comment-extremity': numbers }),
  'base-clusters': z.object({
    id: numbers,
    members: z.array(numbers),
    x: numbers,
    y: numbers,
    count: numbers,
  }),
  'group-clusters': z.array(z.object({ id: z.number(), members: numbers })),
  'group-votes': z.record(
    z.string(),
    z.object({
      votes: z.record(z.string(), z.object({ A: z.number(), D: z.number(), S: z.number() })),
    }),
  ),
  'group-aware-consensus': listed,
  'comment-priorities': listed,
  repness: z.record(z.string(), z.array(representative)),
  consensus: z.object({ agree: z.array(consensus), disagree: z.array(consensus) }),
});

export type PolisResult = z.output<typeof result>;

export const oracleNames = [
  'below-100-ptpts',
  'above-100-ptpts',
  '25ptpt-3gp-no-strict-with-meta',
] as const;

/** Votes and Polis's own result. Its engine stores agree as −1: the matrix has +1, as everywhere here. */
export function readOracle(name: string): { matrix: VoteMatrix; polis: PolisResult } {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(folder, 'oracle', name, file), 'utf8'));
  const polis = result.parse(read('math-pca2.json'));
  const items = polis.tids.map(String);
  const votes = z
    .array(vote)
    .parse(read('votes.json'))
    .map((row) => ({
      ...row,
      pid: row.pid ?? row.participant_id,
      tid: row.tid ?? row.statement_id,
    }))
    .filter((row) => items.includes(String(row.tid)))
    .sort((a, b) => a.modified - b.modified);
  const participants = [...new Set(votes.map((row) => String(row.pid)))];
  const list = {
    participants,
    items,
    voter: Int32Array.from(votes, (row) => participants.indexOf(String(row.pid))),
    item: Int32Array.from(votes, (row) => items.indexOf(String(row.tid))),
    // The exports of these conversations have the sign turned already.
    value: Int8Array.from(votes, (row) => row.vote),
  };
  const masked = new Set([...polis['mod-out'], ...polis['meta-tids']].map(String));
  return { matrix: buildVoteMatrix(list, { masked, compareRows: byFirstItemThenId }), polis };
}

interface Published {
  /** The group that Polis published, by participant. */
  readonly groups: ReadonlyMap<string, string>;
  /** Group-informed consensus, by item; only where it was published. */
  readonly consensus: ReadonlyMap<string, number>;
}

/** One conversation of the open data: its votes, and what was published. */
export async function readOpenData(name: string, options: { meta: readonly string[] }) {
  const open = (file: string) => createReadStream(join(folder, 'open-data', name, file));
  const { votes } = readValue(await readVotes(open('votes.csv')));
  const comments = readValue(await readComments(open('comments.csv')));
  const masked = new Set([...options.meta, ...comments.meta, ...comments.rejected]);
  const published: Published = {
    groups: column(name, 'participants-votes.csv', { key: 'participant', value: 'group-id' }),
    consensus: new Map(
      [
        ...column(name, 'comments.csv', {
          key: 'comment-id',
          value: 'group-informed-consensus',
        }),
      ].map(([item, text]) => [item, Number(text)]),
    ),
  };
  return { votes, masked, published };
}

function readValue<Value>(read: Read<Value>): Value {
  if ('value' in read) return read.value;
  throw new Error(read.faults.map(({ line, reason }) => `${line}: ${reason}`).join('\n'));
}

/** Two columns that come before any free text, so that lines can be cut at commas. */
function column(
  name: string,
  file: string,
  { key, value }: { readonly key: string; readonly value: string },
): ReadonlyMap<string, string> {
  const lines = readFileSync(join(folder, 'open-data', name, file), 'utf8').split(/\r?\n/);
  const header = lines[0]!.split(',');
  const [keyAt, valueAt] = [header.indexOf(key), header.indexOf(value)];
  const pairs = lines.slice(1).flatMap((line): [string, string][] => {
    const cells = line.split(',');
    const [name, text] = [cells[keyAt], cells[valueAt]];
    return name !== undefined && text !== undefined && text !== '' ? [[name, text]] : [];
  });
  return new Map(pairs);
}
