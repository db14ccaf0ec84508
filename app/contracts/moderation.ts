import { z } from 'zod';
import { hideReasons } from '~/domain/moderation/hide-reason';
import { reportableTypes, reportKinds } from '~/domain/moderation/report';
import { visibilities } from '~/domain/proposals/proposal';
import { languageTag, limits, linesUpTo, required, storedLimits, typed, uuid } from './text';

/** What people write and a facilitator reads before others do. */
export const textTypes = ['proposal', 'contribution', 'annotation', 'objection'] as const;
export type TextType = (typeof textTypes)[number];

const text = { type: z.enum(textTypes), id: uuid };
const warning = { warning: typed(limits.line) };

/** What a facilitator does in the queue. */
export const queueForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('pass'), ...text }),
  z.object({
    intent: z.literal('hide'),
    ...text,
    reason: z.enum(hideReasons),
    words: typed(500).default(''),
  }),
  /** Back to unread; `was` is what the facilitator's page shows, so that nobody undoes somebody else's. */
  z.object({ intent: z.literal('undo'), ...text, was: z.enum(visibilities) }),
  z.object({
    intent: z.literal('join'),
    type: z.enum(['proposal', 'contribution']),
    id: uuid,
    intoId: uuid,
  }),
  z.object({ intent: z.literal('separate'), type: z.enum(['proposal', 'contribution']), id: uuid }),
  z.object({ intent: z.literal('warn'), type: z.enum(reportableTypes), id: uuid, ...warning }),
  /** What was reported is looked at, and the text stays as it is. */
  z.object({ intent: z.literal('settle'), id: uuid }),
  z.object({
    intent: z.literal('accept'),
    id: uuid,
    isAccepted: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
  }),
]);
type QueueForm = z.output<typeof queueForm>;
type Intent<Name extends QueueForm['intent']> = Omit<
  Extract<QueueForm, { intent: Name }>,
  'intent'
>;
export type HideText = Intent<'hide'>;
export type UndoReading = Intent<'undo'>;
export type JoinText = Intent<'join'>;
export type SeparateText = Intent<'separate'>;
export type WarnOfText = Intent<'warn'>;
export type AcceptExample = Intent<'accept'>;

/** What somebody in the room tells the facilitators about a text (A3). */
export const reportForm = z.object({
  requestId: uuid,
  kind: z.enum(reportKinds),
  language: languageTag,
  words: required(limits.line),
});
export type ReportForm = z.output<typeof reportForm>;

/** The words of a proposal or category in one language, with the bounds of stored texts, since imported ones may be long. */
export const wordsInLanguage = {
  language: languageTag,
  label: required(storedLimits.label),
  definition: typed(storedLimits.definition),
  inclusions: linesUpTo(storedLimits).default([]),
  exclusions: linesUpTo(storedLimits).default([]),
  scopeNote: typed(storedLimits.note).default(''),
  /** The rendering that was on the screen: whoever corrected it meanwhile is not overwritten. */
  seen: uuid.or(z.literal('').transform(() => undefined)),
};

/** A translation of one item: all that an interpreter may write. */
export const renderForm = z.object({ intent: z.literal('render'), ...wordsInLanguage });

/** What a facilitator does with one item of the agenda. */
export const itemForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('reword'),
    ...wordsInLanguage,
    change: z.enum(['editorial', 'semantic']).optional(),
  }),
  renderForm,
  z.object({ intent: z.literal('open') }),
  z.object({ intent: z.literal('withdraw') }),
  z.object({ intent: z.literal('warn'), ...warning }),
]);
type ItemForm = z.output<typeof itemForm>;
export type NewWords = Omit<z.output<typeof renderForm>, 'intent'>;
export type Reword = Omit<Extract<ItemForm, { intent: 'reword' }>, 'intent'>;

export const agendaForm = z.object({
  proposalId: uuid,
  /** Its place as this page showed it. */
  position: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  to: z.enum(['up', 'down', 'top']),
});
export type OrderAgenda = z.output<typeof agendaForm>;
