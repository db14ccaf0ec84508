import { z } from 'zod';
import { uuid } from './text';

/** What shall become of a decided change that no longer fits the tree. */
export const resolveForm = z.object({ decisionId: uuid, how: z.enum(['apply', 'leave']) });
