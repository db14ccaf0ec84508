import type { Acknowledgement, AnswerMessage, RefusedMessage } from '~/contracts/answers';
import { AnswerLedger } from './answer-ledger';
import type { AnswerWord, GivenAnswer, NewAnswer, RefusalView } from './given-answer';
import { inOrder, type OutboxStore, type WaitingAnswer } from './outbox-store';

export type AnswersReply = readonly Acknowledgement[] | RefusedMessage;

export interface OutboxOptions {
  readonly store: OutboxStore;
  /** Fails when nothing came back. */
  readonly send: (answers: readonly AnswerMessage[]) => Promise<AnswersReply>;
  readonly newId: () => string;
  readonly now: () => number;
  /** Runs `work` later; gives back how to call that off. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
  /** What stands, by revision, as the page was loaded. */
  readonly loaded: Readonly<Record<string, AnswerWord>>;
  /** Something that `answerTo` or `countWaiting` says has changed. */
  readonly onChange: () => void;
  /** Another tab has delivered something: only the server knows what stands now. */
  readonly onElsewhere: () => void;
}

/** A message carries at most this many (`answerMessages`). */
const mostAtOnce = 50;
const firstPause = 1000;
const longestPause = 30_000;

/** Refusals that pass: the answer stays and is sent again. */
const passing: readonly string[] = ['not-counted', 'unavailable', 'too-fast'];

/**
 * Answers on their way. Each is kept until the server has said that it counts, and sent again under the same
 * id as often as needed, so that it counts once. The latest on a revision wins: one that was never sent is
 * replaced, but one that was sent stays in front of what follows, because it may still be on its way and
 * must not arrive behind it. Tabs share a store and may all send; the ids make that harmless.
 */
export class Outbox {
  private readonly ledger: AnswerLedger;
  private readonly stopWatching: () => void;
  private isSending = false;
  private isClosed = false;
  private pause = firstPause;
  private callOff: () => void = () => undefined;

  constructor(private readonly options: OutboxOptions) {
    this.ledger = new AnswerLedger(options.loaded);
    this.ledger.setWaiting(options.store.all());
    this.stopWatching = options.store.watch(() => this.takeElsewhere());
  }

  answerTo(revisionId: string): GivenAnswer {
    return this.ledger.answerTo(revisionId);
  }

  /** How many answers are not counted yet. */
  countWaiting(): number {
    return this.ledger.countWaiting();
  }

  give({ revisionId, renderingId, word }: NewAnswer): void {
    const current = this.answerTo(revisionId);
    if (current.status !== 'refused' && current.word === word) return;
    const { store, newId, now } = this.options;
    const all = store.all();
    for (const one of all) {
      if (one.revisionId === revisionId && !one.wasSent) store.remove(one.clientId);
    }
    const order = Math.max(now(), ...all.map((one) => one.order + 1));
    store.put({ clientId: newId(), revisionId, renderingId, answer: word, order, wasSent: false });
    this.ledger.forgetRefusal(revisionId);
    this.takeStore();
    this.attempt();
  }

  /** What a page loaded anew says that stands. */
  load(answers: Readonly<Record<string, AnswerWord>>): void {
    this.ledger.load(answers);
    this.options.onChange();
  }

  /** Sends what waits, now: the line may be open again. */
  deliver(): void {
    this.pause = firstPause;
    this.attempt();
  }

  close(): void {
    this.isClosed = true;
    this.callOff();
    this.stopWatching();
  }

  private takeStore(): void {
    this.ledger.setWaiting(this.options.store.all());
    this.options.onChange();
  }

  private takeElsewhere(): void {
    const isDelivered = this.ledger.setWaitingFromElsewhere(this.options.store.all());
    this.options.onChange();
    if (isDelivered) this.options.onElsewhere();
  }

  private attempt(): void {
    this.callOff();
    if (this.isSending || this.isClosed) return;
    const batch = inOrder(this.options.store.all()).slice(0, mostAtOnce);
    if (batch.length > 0) void this.sendBatch(batch);
  }

  private async sendBatch(batch: readonly WaitingAnswer[]): Promise<void> {
    const { store, send, later } = this.options;
    this.isSending = true;
    for (const one of batch) store.put({ ...one, wasSent: true });
    const isSettled = await send(batch.map(messageOf)).then(
      (reply) => this.settle(batch, reply),
      () => false,
    );
    this.isSending = false;
    if (this.isClosed) return;
    if (isSettled) {
      this.deliver();
    } else {
      this.callOff = later(() => this.attempt(), this.pause);
      this.pause = Math.min(this.pause * 2, longestPause);
    }
  }

  /** Whether nothing of the batch has to be sent again. */
  private settle(batch: readonly WaitingAnswer[], reply: AnswersReply): boolean {
    const outcomes = outcomesOf(batch, reply);
    for (const one of batch) {
      const outcome = outcomes.get(one.clientId);
      if (outcome === undefined || isPassing(outcome)) continue;
      if (outcome === 'counted') this.ledger.count(one);
      else this.ledger.refuse(one, outcome);
      this.removeWithEarlier(one, batch);
    }
    this.takeStore();
    const remaining = new Set(this.options.store.all().map(({ clientId }) => clientId));
    return batch.every(({ clientId }) => !remaining.has(clientId));
  }

  /** One that failed before must not be sent again behind a later one that has arrived. */
  private removeWithEarlier(settled: WaitingAnswer, batch: readonly WaitingAnswer[]): void {
    for (const { clientId, revisionId, order } of batch) {
      if (revisionId === settled.revisionId && order <= settled.order) {
        this.options.store.remove(clientId);
      }
    }
  }
}

type Outcome = 'counted' | RefusalView;

function outcomesOf(batch: readonly WaitingAnswer[], reply: AnswersReply): Map<string, Outcome> {
  return 'ok' in reply
    ? new Map(batch.map(({ clientId }) => [clientId, reply.refusal]))
    : new Map(reply.map((one) => [one.clientId, one.ok ? 'counted' : one.refusal]));
}

const isPassing = (outcome: Outcome): boolean =>
  outcome !== 'counted' && passing.includes(outcome.code);

const messageOf = ({
  clientId,
  revisionId,
  renderingId,
  answer,
}: WaitingAnswer): AnswerMessage => ({ clientId, revisionId, renderingId, answer });
