/** What receivers are told of. A `ping` is sent by hand, to try a receiver out. */
export const eventTypes = ['release.published', 'texts.withdrawn', 'ping'] as const;
export type EventType = (typeof eventTypes)[number];

/**
 * `waiting`: an attempt is due or under way. `failed`: none is left. `held`: the webhook was off; nobody was called.
 */
export const deliveryStates = ['waiting', 'delivered', 'failed', 'held'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/**
 * What kept a message from arriving. `status`: an answer, but not a 2xx. `interrupted`: the process that called ended before
 * it could tell.
 */
export const callFaults = [
  'address-private',
  'needs-https',
  'host-unknown',
  'no-connection',
  'certificate',
  'timeout',
  'redirect',
  'status',
  'interrupted',
] as const;
export type CallFault = (typeof callFaults)[number];

/** What came of calling a receiver once. */
export interface CallOutcome {
  /** Of the answer's head; absent where none came. */
  readonly status?: number;
  /** Absent: it arrived. */
  readonly fault?: CallFault;
  /** Milliseconds until the answer's head, or until it failed. */
  readonly duration: number;
}

/** Why a webhook is switched off. `gone`: its receiver said that nobody is there any more (410). */
export const offReasons = ['failures', 'gone', 'by-hand'] as const;
export type OffReason = (typeof offReasons)[number];

/** So many webhooks one taxonomy may have. */
export const mostWebhooks = 10;

const minute = 60_000;

/** Pauses after the first, second, … attempt: nine attempts within some fifty hours. */
const pauses = [1, 5, 30, 2 * 60, 5 * 60, 10 * 60, 14 * 60, 20 * 60].map((count) => count * minute);

/** Longer than any call takes, in milliseconds: an attempt that has no end by then will have none. */
const longestCall = minute;

/** Whether an attempt is still being made, as far as anybody can know. */
export const isUnderWay = (
  { at, duration }: { readonly at: Date; readonly duration: number | null },
  now: Date,
): boolean => duration === null && now.getTime() - at.getTime() < longestCall;

/**
 * Milliseconds from one attempt (1, 2, …) to the next; undefined where there is none. No pause is shorter than a call may take,
 * so that a message is never under way twice.
 */
export const pauseAfter = (type: EventType, attempt: number): number | undefined =>
  type === 'ping' ? undefined : pauses[attempt - 1];

interface EndedAttempt {
  readonly type: EventType;
  readonly attempt: number;
  readonly outcome: CallOutcome;
  readonly queuedAt: Date;
  /** When anything last arrived at this receiver. */
  readonly lastSuccessAt: Date | null;
}

/** How a delivery stands after an attempt, and whether its webhook is switched off over it. */
export function judgeAttempt(ended: EndedAttempt): {
  readonly state: DeliveryState;
  readonly off?: OffReason;
} {
  const { type, attempt, outcome, queuedAt, lastSuccessAt } = ended;
  if (outcome.fault === undefined) return { state: 'delivered' };
  if (type === 'ping') return { state: 'failed' };
  if (outcome.status === 410) return { state: 'failed', off: 'gone' };
  if (pauseAfter(type, attempt) !== undefined) return { state: 'waiting' };
  const hasHeardSince = lastSuccessAt !== null && lastSuccessAt >= queuedAt;
  return hasHeardSince ? { state: 'failed' } : { state: 'failed', off: 'failures' };
}
