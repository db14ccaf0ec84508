import { z } from 'zod';
import { answerWords } from '~/domain/answers/answer';
import { normaliseCode, normaliseReceipt } from '~/domain/sessions/codes';
import { languageByName } from '~/domain/taxonomy/language-by-name';
import { languageTag, uuid } from './text';

/** Fields of forms in which somebody comes in, comes back, or says something about themselves. */

/** What the cookie of a device in a session holds: the token given at the door, or the receipt's hash it came back with. */
export const participantCookie = z.union([
  z.object({ token: z.string().max(200) }),
  z.object({ receiptHash: z.string().max(200) }),
]);
export type ParticipantCookie = z.infer<typeof participantCookie>;

const joinCode = z.string().max(200).transform(normaliseCode).pipe(z.string().min(1).max(40));

export const codeQuery = z.object({ code: joinCode });

const isYes = z.enum(['yes', 'no']).transform((answer) => answer === 'yes');
/** A checkbox is in the form only when ticked. */
const isTicked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');

const readingLanguages = z.array(languageTag).max(12);

/** One more language, typed as a name or a tag; empty for none. */
const otherLanguage = z
  .string()
  .max(100)
  .default('')
  .transform((text, context) => {
    if (text.trim() === '') return undefined;
    const tag = languageByName(text);
    if (tag !== undefined) return tag;
    context.addIssue({ code: 'custom', params: { code: 'language-unknown' } });
    return z.NEVER;
  });

export const joinForm = z.object({
  requestId: uuid,
  language: languageTag,
  readingLanguages: readingLanguages.default([]),
  otherLanguage,
  isOwnDevice: isYes,
  /** For sessions that let people in by slips. */
  slipCode: z.string().max(200).transform(normaliseCode).default(''),
});
export type JoinForm = z.output<typeof joinForm>;

export const receiptForm = z.object({
  receipt: z
    .string()
    .max(200)
    .transform((text, context) => {
      const digits = normaliseReceipt(text);
      if (digits !== undefined) return digits;
      context.addIssue({ code: 'custom', params: { code: 'receipt-not-sixteen-digits' } });
      return z.NEVER;
    }),
  isOwnDevice: isYes,
});

/** The forms of one's own page, told apart by `intent`. */
export const ownForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('make-receipt'), requestId: uuid }),
  z.object({ intent: z.literal('choose-community'), communityId: z.union([z.literal(''), uuid]) }),
  z.object({
    intent: z.literal('change-reading'),
    readingLanguages: readingLanguages.min(1),
    otherLanguage,
    hidesSensitive: isTicked,
  }),
  z.object({
    intent: z.literal('withdraw'),
    what: z.enum(['proposal', 'contribution', 'annotation', 'objection']),
    id: uuid,
  }),
  z.object({ intent: z.literal('leave') }),
  z.object({ intent: z.literal('withdraw-everything'), isSure: z.literal('yes') }),
]);
export type OwnForm = z.output<typeof ownForm>;

/** An answer sent as a form, where there is no JavaScript. `answer` is empty to take it back. */
export const answerForm = z.object({
  clientId: uuid,
  revisionId: uuid,
  renderingId: uuid.optional(),
  answer: z
    .union([z.literal(''), z.enum(answerWords)])
    .transform((word) => (word === '' ? undefined : word)),
});

/** Standing behind somebody's objection, or no longer. */
export const secondForm = z.object({ objectionId: uuid, isSeconded: isYes });

/** That an answer which came along to a new wording no longer fits (P3). */
export const unfitForm = z.object({ revisionId: uuid });
