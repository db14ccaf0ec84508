import { answersOf, type RoomAnswers } from './room-answers';

/** Fewer people than this are not exported by row, whatever they consented to (V7). */
export const fewestForRows = 100;

/**
 * Answers as CSV: `participant,item,answer`, the answer in words. Participants get numbers by what they answered, so
 * that neither the numbers nor the order of rows tell anything besides; no time, community or language. Ids of items
 * are those of the wordings that were answered.
 */
export function answersCsv(room: RoomAnswers): string {
  const contents = room.voters
    .map((_, voter) =>
      answersOf(room, voter)
        .map(({ item, word }) => `${item},${word}`)
        .sort(),
    )
    .sort(byContent);
  const lines = contents.flatMap((own, number) => own.map((cells) => `${number + 1},${cells}`));
  return `${['participant,item,answer', ...lines].join('\r\n')}\r\n`;
}

function byContent(one: readonly string[], other: readonly string[]): number {
  const [first, second] = [one.join(), other.join()];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
