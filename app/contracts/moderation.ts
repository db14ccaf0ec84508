import { z } from 'zod';
import { hideReasons } from '~/domain/moderation/hide-reason';
import { visibilities } from '~/domain/proposals/proposal';
import { languageTag, linesUpTo, required, storedLimits, typed, uuid } from './text';

/** What people write and a facilitator reads before others do. */
export const textTypes = ['proposal', 'contribution', 'annotation', 'objection'] as const;
export type TextType = (typeof textTypes)[number];

const text = { type: z.enum(textTypes), id: uuid };

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
  z.object({ intent: z.literal('warn'), id: uuid, warning: typed(120) }),
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

/** The words of a proposal in one language, with the bounds of stored texts, since imported ones may be long. */
const words = {
  language: languageTag,
  label: required(storedLimits.label),
  definition: typed(storedLimits.definition),
  inclusions: linesUpTo(storedLimits).default([]),
  exclusions: linesUpTo(storedLimits).default([]),
  scopeNote: typed(storedLimits.note).default(''),
  /** The rendering that was on the screen: whoever corrected it meanwhile is not overwritten. */
  seen: uuid.or(z.literal('').transform(() => undefined)),
};

/** What a facilitator does with one item of the agenda. */
export const itemForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('reword'),
    ...words,
    change: z.enum(['editorial', 'semantic']).optional(),
  }),
  z.object({ intent: z.literal('render'), ...words }),
  z.object({ intent: z.literal('open') }),
  z.object({ intent: z.literal('withdraw') }),
]);
type ItemForm = z.output<typeof itemForm>;
export type NewWords = Omit<Extract<ItemForm, { intent: 'render' }>, 'intent'>;
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
