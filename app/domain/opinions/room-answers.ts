import { type AnswerWord, answerWords } from '../answers/answer';
import { ballotNumber } from '../answers/tally';
import { collectVotes } from '../opinion-groups/collect-votes';
import type { VoteList } from '../opinion-groups/vote-matrix';

/**
 * The answers of a room in one text per voter, `0 agree,3 pass`, where the numbers are places in `items`. A text for each
 * person, not a row for each answer: of those a large room has millions, and the thread that reads them serves people.
 */
export interface RoomAnswers {
  /** Ids of wordings. */
  readonly items: readonly string[];
  readonly voters: readonly string[];
  /** By voter, at the same places; never empty. */
  readonly answers: readonly string[];
}

export interface GivenAnswer {
  readonly item: string;
  readonly word: AnswerWord;
}

const isWord = (text: string | undefined): text is AnswerWord =>
  answerWords.some((word) => word === text);

/** What one voter answered, by their place in the room. */
export function answersOf({ items, answers }: RoomAnswers, voter: number): readonly GivenAnswer[] {
  return (answers[voter] ?? '').split(',').map((cell) => {
    const [place, word] = cell.split(' ');
    const item = items[Number(place)];
    if (item === undefined || !isWord(word)) throw new Error('a room has answers of another kind');
    return { item, word };
  });
}

/** The same as votes, those answers left out that are none. */
export function votesIn(room: RoomAnswers): VoteList {
  const collected = collectVotes();
  room.voters.forEach((participant, voter) => {
    for (const { item, word } of answersOf(room, voter)) {
      collected.add({ participant, item, time: 0, vote: ballotNumber(word) });
    }
  });
  return collected.finish().votes;
}
