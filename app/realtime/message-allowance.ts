/** How many messages a socket may send: so many at once, and so many a second in the long run. */
interface AllowanceOptions {
  readonly atOnce: number;
  readonly perSecond: number;
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
}

/** A bucket that fills steadily; each message takes one out. */
export class MessageAllowance {
  private left: number;
  private filledAt: number;

  constructor(private readonly options: AllowanceOptions) {
    this.left = options.atOnce;
    this.filledAt = options.now();
  }

  /** Whether one more message is allowed now. */
  take(): boolean {
    const { atOnce, perSecond, now } = this.options;
    const at = now();
    this.left = Math.min(atOnce, this.left + ((at - this.filledAt) / 1000) * perSecond);
    this.filledAt = at;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
