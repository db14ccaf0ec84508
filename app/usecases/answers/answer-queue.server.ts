import { type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { type GivenEntry, type RecordedAnswer, recordAnswers } from './record-answers.server';

type Recorded = Result<RecordedAnswer>;

interface Queued {
  readonly given: GivenEntry;
  readonly settle: (result: Recorded) => void;
}

/** One commit takes at most this many answers. */
const mostInBatch = 200;
/** Beyond this many the process is far behind, and it is kinder to say so than to let people wait. */
const mostWaiting = 5000;

/**
 * Brings answers that arrive at the same time, by socket or by form, into one commit. One batch at a time:
 * what arrives meanwhile is the next batch, and the first after a rest goes at once. So a process keeps the order of
 * arrival, nobody waits for company, and a slow disk makes batches larger instead of queues longer.
 */
export class AnswerQueue {
  private waiting: Queued[] = [];
  private isRecording = false;

  constructor(private readonly deps: Deps) {}

  add(given: GivenEntry): Promise<Recorded> {
    if (this.waiting.length >= mostWaiting) return Promise.resolve(refuse('not-counted'));
    return new Promise((settle) => {
      this.waiting.push({ given, settle });
      this.plan();
    });
  }

  private plan(): void {
    if (this.isRecording || this.waiting.length === 0) return;
    this.isRecording = true;
    // Whatever was received in this same turn comes along.
    setImmediate(() => void this.record());
  }

  private async record(): Promise<void> {
    const batch = this.waiting.slice(0, mostInBatch);
    this.waiting = this.waiting.slice(mostInBatch);
    const results = await recordAnswers(
      this.deps,
      batch.map(({ given }) => given),
    );
    this.isRecording = false;
    this.plan();
    // After the next batch is on its way: the database works on it while these are told.
    setImmediate(() => {
      batch.forEach(({ settle }, n) => {
        settle(results[n] ?? refuse('not-counted'));
      });
    });
  }
}
