import { z } from 'zod';
import { answerWords } from '~/domain/answers/answer';
import { uuid } from './text';

/** One answer as it travels (V1): the word, what was on the screen, and the sender's own id for it (V2). */
export const answerMessage = z.strictObject({
  clientId: uuid,
  revisionId: uuid,
  renderingId: uuid.optional(),
  /** Absent: the answer is taken back. */
  answer: z.enum(answerWords).optional(),
});
export type AnswerMessage = z.infer<typeof answerMessage>;

/** Several at once: what waited in a browser that was away. Acknowledged one by one, in the same order. */
export const answerMessages = z.strictObject({ answers: z.array(answerMessage).min(1).max(50) });
export type AnswerMessages = z.infer<typeof answerMessages>;

const refusalView = z.object({
  code: z.string(),
  field: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** `ok` only after the database has committed (V3). */
export const acknowledgement = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), clientId: uuid }),
  z.object({ ok: z.literal(false), clientId: uuid, refusal: refusalView }),
]);
export type Acknowledgement = z.infer<typeof acknowledgement>;

/** The answer to a message that could not be read at all, or that came too fast. */
export const refusedMessage = z.object({ ok: z.literal(false), refusal: refusalView });
export type RefusedMessage = z.infer<typeof refusedMessage>;
