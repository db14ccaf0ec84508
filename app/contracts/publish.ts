import { z } from 'zod';
import { uuid } from './text';

/** Publishing from the page: as computed, raised, or ratified. */
export const publishForm = z.object({
  requestId: uuid,
  raiseTo: z.enum(['', 'minor', 'major']).transform((level) => (level === '' ? undefined : level)),
  ratify: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
});
