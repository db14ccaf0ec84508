/** How often something may happen, and what. */
interface PaceOptions {
  /** Milliseconds between the end of one run and the beginning of the next, at least. */
  readonly every: number;
  readonly run: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** A run that took long is followed by a longer rest, so that a slow database is not asked all the time. */
const restPerRun = 2;

/**
 * Runs something soon after it was asked for: at once after a rest, otherwise at its end, and once for however
 * many asked meanwhile. Never twice at the same time.
 */
export class Pace {
  private isAsked = false;
  private isBusy = false;
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: PaceOptions) {}

  ask(): void {
    this.isAsked = true;
    if (!this.isBusy && !this.isStopped) this.start();
  }

  /** Runs now, after the run that may be going on; resolves when it is done. */
  async now(): Promise<void> {
    await this.running;
    this.ask();
    if (this.timer && !this.isStopped) this.start();
    await this.running;
  }

  /** Resolves when the run that may be going on has ended. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private start(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isAsked = false;
    this.isBusy = true;
    const began = performance.now();
    this.running = this.options
      .run()
      .catch(this.options.onError)
      .then(() => this.rest(performance.now() - began));
  }

  private rest(took: number): void {
    if (this.isStopped) return;
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        this.isBusy = false;
        if (this.isAsked) this.start();
      },
      Math.max(this.options.every, took * restPerRun),
    );
  }
}
