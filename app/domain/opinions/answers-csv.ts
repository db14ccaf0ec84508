import type { AnswerWord } from '../answers/answer';

/** Fewer people than this are not exported by row, whatever they consented to (V7). */
export const fewestForRows = 100;

interface AnswerRow {
  readonly participant: string;
  readonly item: string;
  readonly answer: AnswerWord;
}

/**
 * Answers as CSV: `participant,item,answer`, the answer in words. Participants get numbers by what they answered, so
 * that neither the numbers nor the order of rows tell anything besides; no time, community or language. Ids of items
 * are those of the wordings that were answered.
 */
export function answersCsv(rows: readonly AnswerRow[]): string {
  const people = new Map<string, string[]>();
  for (const { participant, item, answer } of rows) {
    const own = people.get(participant) ?? [];
    own.push(`${item},${answer}`);
    people.set(participant, own);
  }
  const contents = [...people.values()].map((own) => own.sort()).sort(byContent);
  const lines = contents.flatMap((own, number) => own.map((cells) => `${number + 1},${cells}`));
  return `${['participant,item,answer', ...lines].join('\r\n')}\r\n`;
}

function byContent(one: readonly string[], other: readonly string[]): number {
  const [first, second] = [one.join(), other.join()];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
