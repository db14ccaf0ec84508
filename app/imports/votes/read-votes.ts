import type { Readable } from 'node:stream';
import { type AnswerWord, answerWords } from '~/domain/answers/answer';
import { ballotNumber } from '~/domain/answers/tally';
import {
  type CollectedVotes,
  collectVotes,
  type VoteRow,
} from '~/domain/opinion-groups/collect-votes';
import { BrokenRows, type Fault, faultsOfHeader, placeOf, type Read, readRows } from './read-rows';

const itemNames = ['comment-id', 'item'];
const voterNames = ['voter-id', 'participant'];
const voteNames = ['vote', 'answer'];
const timeNames = ['timestamp'];

/**
 * Reads votes: Polis's open data (`timestamp, comment-id, voter-id, vote`, agree = 1) or our own export
 * (`participant, item, answer`, in words). Where there is a time the last vote by time stands, else the last in
 * the file. Every row that cannot be read is named, and then nothing is read.
 */
export async function readVotes(file: Readable): Promise<Read<CollectedVotes>> {
  const faults: Fault[] = [];
  const collected = collectVotes();
  let read: RowReader | undefined;
  try {
    for await (const { cells, line } of readRows(file)) {
      if (!read) {
        faults.push(...faultsOfHeader(cells, [itemNames, voterNames, voteNames]));
        if (placeOf(cells, timeNames) >= 0) faults.push(...faultsOfHeader(cells, [timeNames]));
        if (faults.length > 0) return { faults };
        read = rowReader(cells);
        continue;
      }
      const row = read(cells);
      if (typeof row === 'string') faults.push({ line, reason: row });
      else collected.add(row);
    }
  } catch (error) {
    if (!(error instanceof BrokenRows)) throw error;
    faults.push(error.fault);
  }
  if (faults.length > 0) return { faults };
  if (collected.isEmpty())
    return { faults: [{ line: 1, reason: 'there are no votes in the file' }] };
  return { value: collected.finish() };
}

/** The row, or what is wrong with it. */
type RowReader = (cells: readonly string[]) => VoteRow | string;

function rowReader(header: readonly string[]): RowReader {
  const [item, voter, vote, time] = [itemNames, voterNames, voteNames, timeNames].map((names) =>
    placeOf(header, names),
  );
  return (cells) => {
    const cell = (place = -1) => cells[place] ?? '';
    if (cells.length !== header.length) {
      return `${header.length} fields were expected, there are ${cells.length}`;
    }
    if (cell(voter) === '') return 'it does not say who voted';
    if (cell(item) === '') return 'it does not say on what';
    if (!isVote(cell(vote))) {
      return `"${cell(vote)}" is no vote: 1, 0, -1, ${answerWords.join(', ')} are`;
    }
    if (time !== -1 && !/^\d{1,16}(\.\d+)?$/.test(cell(time))) {
      return `"${cell(time)}" is no time: milliseconds since 1970 were expected`;
    }
    return {
      participant: cell(voter),
      item: cell(item),
      time: Number(cell(time)),
      vote: voteIn(cell(vote)),
    };
  };
}

const isAnswer = (text: string): text is AnswerWord => answerWords.some((word) => word === text);

const isVote = (text: string): boolean => isAnswer(text) || /^(-1|0|1)$/.test(text);

const voteIn = (text: string) => (isAnswer(text) ? ballotNumber(text) : Number(text));
