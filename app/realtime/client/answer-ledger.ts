import type { AnswerWord, GivenAnswer, RefusalView } from './given-answer';
import { inOrder, type WaitingAnswer } from './outbox-store';

type Word = AnswerWord | undefined;

const none: GivenAnswer = { status: 'none', word: undefined };

/** What this browser knows of one's own answers: what the page said, what was acknowledged since, what waits. */
export class AnswerLedger {
  private readonly acknowledged = new Map<string, Word>();
  private readonly refused = new Map<string, GivenAnswer>();
  /** Delivered by another tab, so that only the server knows what stands. */
  private readonly unsure = new Map<string, Word>();
  private readonly answers = new Map<string, GivenAnswer>();
  private waiting: readonly WaitingAnswer[] = [];

  constructor(private loaded: Readonly<Record<string, AnswerWord>>) {}

  /** The same object as long as nothing changed. */
  answerTo(revisionId: string): GivenAnswer {
    const known = this.answers.get(revisionId);
    if (known) return known;
    const answer = this.current(revisionId);
    this.answers.set(revisionId, answer);
    return answer;
  }

  countWaiting(): number {
    return this.waiting.length;
  }

  /** A page loaded anew. What was acknowledged here is newer than a page that may have been read before it. */
  load(answers: Readonly<Record<string, AnswerWord>>): void {
    this.loaded = answers;
    this.unsure.clear();
    this.answers.clear();
  }

  count({ revisionId, answer }: WaitingAnswer): void {
    this.acknowledged.set(revisionId, answer);
    this.refused.delete(revisionId);
  }

  refuse({ revisionId, answer }: WaitingAnswer, refusal: RefusalView): void {
    this.refused.set(revisionId, { status: 'refused', word: answer, refusal });
  }

  /** A new answer is on its way: an earlier refusal is history. */
  forgetRefusal(revisionId: string): void {
    this.refused.delete(revisionId);
  }

  setWaiting(waiting: readonly WaitingAnswer[]): void {
    this.waiting = inOrder(waiting);
    this.answers.clear();
  }

  /** Takes over what waits in the shared store; says whether another tab has delivered something of it. */
  setWaitingFromElsewhere(waiting: readonly WaitingAnswer[]): boolean {
    const remaining = new Set(waiting.map((one) => one.revisionId));
    const delivered = this.waiting.filter((one) => !remaining.has(one.revisionId));
    for (const { revisionId, answer } of delivered) {
      this.acknowledged.delete(revisionId);
      this.unsure.set(revisionId, answer);
    }
    this.setWaiting(waiting);
    return delivered.length > 0;
  }

  private current(revisionId: string): GivenAnswer {
    const waiting = this.waiting.filter((one) => one.revisionId === revisionId);
    const latest = waiting[waiting.length - 1];
    if (latest) return { status: 'waiting', word: latest.answer };
    if (this.unsure.has(revisionId)) {
      return { status: 'waiting', word: this.unsure.get(revisionId) };
    }
    const refusal = this.refused.get(revisionId);
    if (refusal) return refusal;
    const word = this.acknowledged.has(revisionId)
      ? this.acknowledged.get(revisionId)
      : this.loaded[revisionId];
    return word === undefined ? none : { status: 'counted', word };
  }
}
