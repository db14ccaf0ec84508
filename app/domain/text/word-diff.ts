import { diffArrays } from 'diff';

export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Past so many changed words the whole text counts as another one: finding the way costs too much to be asked by anyone. */
const mostEdits = 2_000;

/** Words with what follows them up to the next word, as their language divides them: Chinese and Thai have no spaces. */
const wordsOf = (text: string, language: string): string[] => {
  const words: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(language, {
    granularity: 'word',
  }).segment(text)) {
    const last = words.length - 1;
    if (isWordLike || words[last] === undefined || /\S/.test(segment)) words.push(segment);
    else words[last] += segment;
  }
  return words;
};

const sameWord = (left: string, right: string): boolean => left.trimEnd() === right.trimEnd();

/**
 * What was taken out of a text and what was put in, word by word of its language. Joining all pieces but the removed ones
 * gives `after`; a change of white space alone is none. Texts past about two thousand changed words are given as replaced.
 */
export const diffWords = (before: string, after: string, language: string): DiffPiece[] => {
  if (before === after) return after === '' ? [] : [{ kind: 'same', text: after }];
  const changes = diffArrays(wordsOf(before, language), wordsOf(after, language), {
    comparator: sameWord,
    maxEditLength: mostEdits,
  }) ?? [
    { removed: true, added: false, value: [before] },
    { removed: false, added: true, value: [after] },
  ];
  return changes
    .map(({ added, removed, value }): DiffPiece => {
      const text = value.join('');
      if (added) return { kind: 'added', text };
      return { kind: removed ? 'removed' : 'same', text };
    })
    .filter(({ text }) => text !== '');
};

/** So many words of what stayed are enough to see where a change is. */
const wordsBeside = 12;

/** Pieces with long stretches that stayed cut down to the words beside a change; what changed is whole. */
export const abridge = (pieces: readonly DiffPiece[]): DiffPiece[] =>
  pieces.map((piece, place) => {
    if (piece.kind !== 'same') return piece;
    const words = piece.text.split(/(?<=\s)/);
    const [before, after] = [place > 0, place < pieces.length - 1];
    if (words.length <= wordsBeside * (Number(before) + Number(after)) + 1) return piece;
    const start = before ? words.slice(0, wordsBeside).join('').trimEnd() : '';
    const end = after ? words.slice(-wordsBeside).join('') : '';
    return { kind: 'same', text: `${start} … ${end}` };
  });
