/** Times in milliseconds, from a list of measurements. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5) ?? 0, p95: at(0.95) ?? 0, p99: at(0.99) ?? 0 };
}

const ms = (time: number) => `${time.toFixed(1)} ms`;

const notMeasured = 'could not be measured';

export const spreadText = (spread: Spread | undefined): string =>
  spread ? `p50 ${ms(spread.p50)}  p95 ${ms(spread.p95)}  p99 ${ms(spread.p99)}` : notMeasured;

export const bytesText = (bytes: number | undefined): string =>
  bytes === undefined ? notMeasured : `${(bytes / 1000).toFixed(1)} kB`;
