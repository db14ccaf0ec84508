import type { AnswerMessage, RefusedMessage } from '~/contracts/answers';

export type AnswerWord = NonNullable<AnswerMessage['answer']>;
export type RefusalView = RefusedMessage['refusal'];

/** What somebody gave on one revision, and how far it has come. */
export interface GivenAnswer {
  /** `counted` only after the database has committed (V3). */
  readonly status: 'none' | 'waiting' | 'counted' | 'refused';
  /** Absent when nothing stands, or while an answer is being taken back. */
  readonly word: AnswerWord | undefined;
  readonly refusal?: RefusalView;
}

export interface NewAnswer {
  readonly revisionId: string;
  /** The text that was on the screen (V1). */
  readonly renderingId?: string;
  /** Absent to take the answer back. */
  readonly word: AnswerWord | undefined;
}
