import type { Refusal } from '~/domain/result';

const statuses: Readonly<Record<string, number>> = {
  'not-found': 404,
  'not-signed-in': 401,
  'not-joined': 401,
  'foreign-origin': 403,
  'too-large': 413,
  'too-many-attempts': 429,
  'too-many-passwords': 429,
  'too-fast': 429,
  'joining-too-fast': 429,
  'use-too-often': 429,
  'method-not-allowed': 405,
  'concept-withdrawn': 410,
  'file-withdrawn': 410,
  unavailable: 503,
  // The thing moved on while the form was being filled in.
  'moved-on': 409,
  'old-revision': 409,
  'phase-moved': 409,
  'session-closed': 409,
};

/** The HTTP status of a refusal; 422 for input that its sender can mend. */
export const refusalStatus = (refusal: Refusal): number => statuses[refusal.code] ?? 422;
