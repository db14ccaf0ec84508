export const phases = ['lobby', 'propose', 'discuss', 'vote', 'decide', 'closed'] as const;
export type Phase = (typeof phases)[number];

/** How people get in (S7). Only `slips` attest a community. */
export const admissions = ['open-link', 'room-code', 'waiting-room', 'slips'] as const;
export type Admission = (typeof admissions)[number];

/** When shares of agreement may be seen (V5). */
export const shareTimes = ['at-close', 'after-own-answer', 'live'] as const;
export type ShareTime = (typeof shareTimes)[number];

/** Whether the room goes through the items together, or each person alone. */
export const paces = ['own-pace', 'together'] as const;
export type Pace = (typeof paces)[number];
