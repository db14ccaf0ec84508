import { z } from 'zod';
import { limits, typed, uuid } from './text';

const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

/** Published days are of UTC, and a day is meant to its end. */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59.000Z`);

/** Publishing from the page: as computed, raised, or ratified; at once, or first as a candidate for public review. */
export const publishForm = z.object({
  requestId: uuid,
  raiseTo: z.enum(['', 'minor', 'major']).transform((level) => (level === '' ? undefined : level)),
  ratify: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
  kind: z.enum(['final', 'candidate']).default('final'),
  reviewUntil: z
    .union([z.literal(''), z.iso.date()])
    .default('')
    .transform((day) => (day === '' ? undefined : endOfDay(day))),
  commentAt: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2_000)])
    .default('')
    .transform(orNothing),
  endReview: typed(limits.rationale).default('').transform(orNothing),
});
