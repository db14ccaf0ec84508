import { z } from 'zod';
import { consentRule, type DecisionRule, defaultRule } from '~/domain/decisions/rule';
import { admissions, paces, phases, shareTimes } from '~/domain/sessions/session';
import { chosenLanguages, wordsByLanguage } from './languages';
import { secretLinks } from './room';
import { languageTag, limits, required, uuid, wholeNumber } from './text';

const sessionLimits = {
  languages: 20,
  communities: 20,
  affirm: 5000,
  graceHours: 30 * 24,
  keepDays: 730,
  slips: 500,
} as const;

/** A field that was left empty. */
const left = z.literal('').transform(() => undefined);
const nobody = z.literal('').transform(() => 0);

/** A tick box: there or not. */
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** A share as a list offers it: `2/3`. */
const share = z
  .string()
  .regex(/^\d{1,3}\/\d{1,3}$/)
  .transform((text): [number, number] => {
    const [numerator, denominator] = text.split('/').map(Number);
    return [numerator ?? 0, denominator ?? 0];
  });

/** The first step of opening a session: in which languages. `further` are typed. */
export const sessionLanguages = chosenLanguages(sessionLimits.languages);

const community = z.object({
  label: wordsByLanguage(limits.label),
  isAffected: ticked,
});

/** Rows of a form, numbered by their keys; empty ones are left out. */
const communityRows = z
  .record(z.string().regex(/^\d{1,3}$/), community)
  .default({})
  .transform((rows) =>
    Object.entries(rows)
      .sort(([one], [other]) => Number(one) - Number(other))
      .map(([, row]) => row)
      .filter(({ label }) => Object.keys(label).length > 0),
  )
  .refine((rows) => rows.length <= sessionLimits.communities);

const count = wholeNumber(1, 10_000);

/** One of the two rules that fit most rooms, or one's own numbers. Whether these can decide is the domain's to say. */
const ruleFields = z
  .discriminatedUnion('preset', [
    z.object({ preset: z.literal('vote') }),
    z.object({ preset: z.literal('consent') }),
    z.object({
      preset: z.literal('own'),
      kind: z.enum(['vote', 'consent']),
      quorum: z.object({ minimum: wholeNumber(5, 10_000), share }),
      agreement: share,
      minimumAgree: z.object({ count, share }),
      unclear: share,
      communityFloor: z.object({ ballots: wholeNumber(5, 10_000), share }),
      communityHold: z.object({ ballots: wholeNumber(5, 10_000), share }),
      objection: z.object({ count, share }),
    }),
  ])
  .transform((fields): DecisionRule => {
    if (fields.preset === 'vote') return defaultRule;
    if (fields.preset === 'consent') return consentRule;
    const { preset: _, ...rule } = fields;
    return rule;
  });

const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, { params: { code: 'time-zone-unknown' } });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Which standing categories are put to the room as they are worded: a branch is one with everything below it. */
const affirmFields = z.object({
  mode: z.enum(['none', 'all', 'chosen']),
  ids: z.array(uuid).max(sessionLimits.affirm).default([]),
  branches: z.array(uuid).max(sessionLimits.affirm).default([]),
});

export const openSessionForm = z
  .object({
    intent: z.literal('open'),
    requestId: uuid,
    languages: z.array(languageTag).min(1).max(sessionLimits.languages),
    title: wordsByLanguage(limits.title),
    welcome: wordsByLanguage(limits.note).default({}),
    communities: communityRows,
    admission: z.enum(admissions),
    rule: ruleFields,
    shares: z.enum(shareTimes),
    pace: z.enum(paces),
    holdUntilRead: ticked,
    allowsRowExport: ticked,
    timeZone,
    graceHours: wholeNumber(1, sessionLimits.graceHours),
    keepDays: wholeNumber(1, sessionLimits.keepDays),
    affirm: affirmFields,
  })
  .refine(({ title }) => Object.keys(title).length > 0, {
    path: ['title'],
    params: { code: 'required' },
  });
export type OpenSession = Omit<z.output<typeof openSessionForm>, 'intent'>;

/** Opening a session, or the same form with more rows for communities. */
export const openSessionIntent = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('more-communities') }),
  openSessionForm,
]);

const revision = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const minutes = wholeNumber(1, 24 * 60);
const people = wholeNumber(0, 10_000);

/** Numbers by answer; an empty field is nobody. */
const tally = z.object({
  agree: people.or(nobody),
  disagree: people.or(nobody),
  pass: people.or(nobody),
  unclear: people.or(nobody),
  declined: people.or(nobody),
});

/** What a facilitator does on the control page. */
export const controlForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('move'),
    to: z.enum(phases),
    expectedRevision: revision,
    minutes: minutes.optional().or(left),
  }),
  z.object({
    intent: z.literal('timer'),
    phase: z.enum(phases),
    minutes: minutes.optional().or(left),
  }),
  z.object({ intent: z.literal('lock'), isLocked: z.enum(['yes', 'no']) }),
  z.object({
    intent: z.literal('turn'),
    proposalId: uuid.optional().or(left),
    seen: uuid.optional().or(left),
  }),
  z.object({
    intent: z.literal('hands'),
    proposalId: uuid,
    revisionId: uuid,
    hands: tally,
    seen: tally,
  }),
]);
type ControlForm = z.output<typeof controlForm>;
type Intent<Name extends ControlForm['intent']> = Omit<
  Extract<ControlForm, { intent: Name }>,
  'intent'
>;
export type MovePhase = Intent<'move'>;
export type SetTimer = Intent<'timer'>;
export type TurnItem = Intent<'turn'>;
export type CountHands = Intent<'hands'>;

/** Who is let in from the waiting room: somebody, or all who wait. */
export const doorForm = z.object({
  participantId: uuid.optional().or(left),
  isAdmitted: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
});

/** A new link for whom; `seen` is the number of the one that the page showed. */
export const renewLinkForm = z.object({
  link: z.enum(secretLinks),
  seen: wholeNumber(0, 999_999),
});
export type RenewLink = z.output<typeof renewLinkForm>;

export const slipForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('make'),
    requestId: uuid,
    label: required(80),
    communityId: uuid.optional().or(left),
    slips: wholeNumber(1, sessionLimits.slips),
  }),
  z.object({ intent: z.literal('set-aside'), batchId: uuid, reason: required(500) }),
]);
export type MakeSlips = Omit<Extract<z.output<typeof slipForm>, { intent: 'make' }>, 'intent'>;
