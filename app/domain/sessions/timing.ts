const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;

/** After a timer's end, the time in which what is being typed is still taken (S1). */
const graceSeconds = 60;
/** Hours after the close until receipts and answers are parted for good (V7), unless the session says otherwise. */
export const defaultGraceHours = 24;
/** Days until receipts, drafts and unpublished text go (S8), unless the session says otherwise. */
export const defaultKeepDays = 90;

/** `grace`: the time is up for everybody to see, the phase still takes what arrives; `over`: the phase moves. */
export type TimerState = 'none' | 'running' | 'grace' | 'over';

/** Where a phase's timer stands on the server's clock (S1). */
export function timerState(endsAt: Date | undefined, now: Date): TimerState {
  if (endsAt === undefined) return 'none';
  if (now < endsAt) return 'running';
  return now < timerMoveTime(endsAt) ? 'grace' : 'over';
}

/** When a timer moves the phase: sixty seconds after the end that people saw. */
export const timerMoveTime = (endsAt: Date): Date =>
  new Date(endsAt.getTime() + graceSeconds * second);

/** When the link between receipts and answers is cut (V7). */
export const answersCutTime = (closedAt: Date, graceHours = defaultGraceHours): Date =>
  new Date(closedAt.getTime() + graceHours * hour);

/** A session's deletion date (S8), counted from when it was made. */
export const deletionTime = (createdAt: Date, days = defaultKeepDays): Date =>
  new Date(createdAt.getTime() + days * day);

/** Row-level answers leave a session only from 100 people on, and if its consent text says so (V7). */
export const mayExportRows = (people: number, consentAllows: boolean): boolean =>
  consentAllows && people >= 100;
