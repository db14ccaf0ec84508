/** What a participant may give on one proposal revision. Stored as its word (V1). */
export const answerWords = ['agree', 'disagree', 'pass', 'unclear', 'declined'] as const;
export type AnswerWord = (typeof answerWords)[number];

/** How many current answers of each word a revision has. Whole numbers, 0 or more. */
export type Tally = Readonly<Record<AnswerWord, number>>;

export const emptyTally: Tally = { agree: 0, disagree: 0, pass: 0, unclear: 0, declined: 0 };
