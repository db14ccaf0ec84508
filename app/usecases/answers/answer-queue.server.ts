import { type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { type GivenEntry, type RecordedAnswer, recordAnswers } from './record-answers.server';

type Recorded = Result<RecordedAnswer>;

interface Queued {
  readonly given: GivenEntry;
  readonly settle: (result: Recorded) => void;
}

/** One commit takes at most this many answers… */
const mostInBatch = 200;
/** …and an answer waits at most this long for company, in milliseconds, unless a commit is under way. */
const longestWait = 5;
/** Beyond this many the process is far behind, and it is kinder to say so than to let people wait. */
const mostWaiting = 5000;

/**
 * Brings answers that arrive at the same time, by socket or by form, into one commit. One batch at a time:
 * what arrives meanwhile is the next batch. So a process keeps the order of arrival, and a slow disk makes
 * batches larger instead of queues longer.
 */
export class AnswerQueue {
  private waiting: Queued[] = [];
  private isRecording = false;
  private timer: NodeJS.Timeout | undefined;

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
    if (this.waiting.length >= mostInBatch) void this.record();
    else this.timer ??= setTimeout(() => void this.record(), longestWait);
  }

  private async record(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isRecording = true;
    const batch = this.waiting.slice(0, mostInBatch);
    this.waiting = this.waiting.slice(mostInBatch);
    const results = await recordAnswers(
      this.deps,
      batch.map(({ given }) => given),
    );
    this.isRecording = false;
    batch.forEach(({ settle }, n) => {
      settle(results[n] ?? refuse('not-counted'));
    });
    this.plan();
  }
}
