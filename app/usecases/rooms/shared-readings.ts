interface UnderWay<Value> {
  /** Settles when what is being read now is there, or has failed. */
  ended: Promise<void>;
  next: Promise<Value> | undefined;
}

/**
 * One reading of a thing at a time, for all who ask at the same time. Everybody gets a reading that began after they had
 * asked: whoever comes first begins one, and those who come while it runs share the next.
 */
export class SharedReadings<Value> {
  private readonly underWay = new Map<string, UnderWay<Value>>();

  constructor(private readonly read: (key: string) => Promise<Value>) {}

  ask(key: string): Promise<Value> {
    const known = this.underWay.get(key);
    if (!known) return this.begin(key);
    known.next ??= known.ended.then(() => this.begin(key));
    return known.next;
  }

  private begin(key: string): Promise<Value> {
    const reading = this.read(key);
    const end = () => {
      if (!begun.next) this.underWay.delete(key);
    };
    const begun: UnderWay<Value> = { ended: reading.then(end, end), next: undefined };
    this.underWay.set(key, begun);
    return reading;
  }
}
