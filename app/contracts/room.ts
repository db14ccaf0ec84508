import { z } from 'zod';
import { annotationPurposes } from '~/domain/annotations/annotation';
import type { ExampleSide, SideCounts } from '~/domain/annotations/example-sides';
import type { AnswerWord } from '~/domain/answers/answer';
import { outcomes } from '~/domain/decisions/rule';
import { proposalKinds, proposalStatuses } from '~/domain/proposals/proposal';
import { type Phase, phases } from '~/domain/sessions/session';
import { renderingOrigins } from '~/domain/taxonomy/category';
import type { Acknowledgement, AnswerMessages, RefusedMessage } from './answers';
import { languageTag, storedText, uuid } from './text';

/**
 * What people in a room see and what is sent between the hub and a browser. Nothing here holds who
 * answered what: figures are absolute counts, already cut down to what the session lets be seen (V5, D5).
 */

/** How many people, as it may be said: `null` for one to four, which reads "a few" (D5, S4). */
const peopleCount = z.number().int().min(0).nullable();

/** One wording in one language, as shown beside others. */
export const renderingView = z.object({
  id: uuid,
  language: languageTag,
  origin: z.enum(renderingOrigins),
  /** Its source has been replaced since (T2). */
  isStale: z.boolean(),
  text: storedText,
});
export type RenderingView = z.infer<typeof renderingView>;

/** A category named in passing: the parent of a new one, the partner of a merge. */
export const categoryMention = z.object({
  id: uuid,
  labels: z.record(z.string(), z.string()),
});
export type CategoryMention = z.infer<typeof categoryMention>;

/** One proposal as the room sees it, in all its languages; the reader's page picks. */
export const proposalView = z.object({
  id: uuid,
  kind: z.enum(proposalKinds),
  status: z.enum(proposalStatuses),
  position: z.number().int(),
  revisionId: uuid,
  /** 1 for the first wording; a higher one than seen before means that it was reworded. */
  revisionOrdinal: z.number().int().min(1),
  revisionChange: z.enum(['initial', 'editorial', 'semantic']),
  renderings: z.array(renderingView),
  /** What stands today, for a proposal about an existing category. */
  standing: z.object({ categoryId: uuid, renderings: z.array(renderingView) }).optional(),
  /** Where it would lie (`add`, `move`), or what else it is about (`merge`). */
  parent: categoryMention.optional(),
  others: z.array(categoryMention),
  rationale: z.object({ language: languageTag, text: z.string() }).optional(),
  /** What covers its words until asked for (A3); empty for none. */
  contentWarning: z.string(),
  outcome: z
    .object({
      outcome: z.enum(outcomes),
      reason: z.string(),
      heldBy: z.array(z.record(z.string(), z.string())),
    })
    .optional(),
});
export type ProposalView = z.infer<typeof proposalView>;

/** An annotation that the room may see: no author. */
export const annotationView = z.object({
  id: uuid,
  targetId: uuid,
  field: z.string().optional(),
  /** The passage that it is about, by its words and what stood around them (A1). */
  quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }).optional(),
  /** Written in this session: its facilitators can be told about it. */
  isFromHere: z.boolean(),
  purpose: z.enum(annotationPurposes),
  language: languageTag,
  contentWarning: z.string(),
  body: z.string(),
});

export type AnnotationView = z.infer<typeof annotationView>;

/** How an example was answered: by the reader, and by the room once that may be seen (A4). By its id. */
export type ExampleAnswers = Readonly<
  Record<string, { readonly own?: ExampleSide; readonly counts?: SideCounts }>
>;

/**
 * How a revision stands, as far as V5 lets this viewer see. Absolute and versioned: an older version
 * that arrives late is thrown away. `answered` counts all answers, hand counts included.
 */
export const figures = z.object({
  revisionId: uuid,
  version: z.number().int(),
  answered: peopleCount,
  /** How many answers it takes to be decided (D1); absent when none are taken. */
  needed: z.number().int().optional(),
  /** Absent while shares are not to be seen. */
  shares: z
    .object({
      agree: z.number().int(),
      disagree: z.number().int(),
      pass: z.number().int(),
      unclear: z.number().int(),
      declined: z.number().int(),
    })
    .optional(),
});
export type Figures = z.infer<typeof figures>;

/**
 * Figures as the hub sends them to many at once: `as-before` to those who may see shares, which have not changed; to
 * whoever may not, it says nothing. Absent shares are not to be seen (any more).
 */
export type FiguresUpdate = Figures | (Omit<Figures, 'shares'> & { readonly shares: 'as-before' });

/** Links that let in whoever has them: as an interpreter, or as an observer, for a projector (X1). */
export const secretLinks = ['observer', 'interpreter'] as const;
export type SecretLink = (typeof secretLinks)[number];

/** The facts stored with an event in the log, by type (S2): ids and facts only. */
export const storedFacts = {
  'phase.moved': z.object({ phase: z.enum(phases), endsAt: z.string().optional() }),
  'session.locked': z.object({ isLocked: z.boolean() }),
  'session.changed': z.object({}),
  /** Facilitators only: a link was made, and the one before has ended. */
  'link.renewed': z.object({ link: z.enum(secretLinks) }),
  /** The item the room is at, when it goes through them together. */
  'item.turned': z.object({ proposalId: uuid.optional() }),
  /** Something became visible or changed: passed, opened, reworded, translated, decided. */
  'proposal.shown': z.object({ proposalId: uuid }),
  'proposal.gone': z.object({ proposalId: uuid }),
  'annotation.shown': z.object({ annotationId: uuid, targetId: uuid }),
  'annotation.gone': z.object({ annotationId: uuid, targetId: uuid }),
  /** How many stand behind an objection shows otherwise than before; `null` for one to four people (D5). */
  'objection.seconded': z.object({
    proposalId: uuid,
    objectionId: uuid,
    seconds: peopleCount,
  }),
  /** Facilitators only: hands were counted, or counted anew. */
  'hands.counted': z.object({ proposalId: uuid }),
  /** Facilitators only: the queue grew or shrank, or something was taken from it as a test case. */
  'queue.changed': z.object({}),
  /** Facilitators only: somebody waits to be let in, was let in, or was refused; or slips were made. */
  'door.changed': z.object({}),
  /** One participant only: something about what they wrote or chose, or their way in. */
  'own.changed': z.object({}),
  'decisions.made': z.object({ proposalIds: z.array(uuid) }),
  'release.published': z.object({ version: z.string() }),
  /** What the room thinks was worked out anew, and may be seen. */
  'opinions.found': z.object({}),
} as const;
export type EventType = keyof typeof storedFacts;

const wired = <Type extends EventType, View extends z.ZodRawShape>(type: Type, view: View) =>
  z.object({
    revision: z.number().int(),
    type: z.literal(type),
    facts: storedFacts[type],
    ...view,
  });

/** One structural event on the wire, with the public view of what changed attached at sending. */
export const roomEvent = z.discriminatedUnion('type', [
  wired('phase.moved', {}),
  wired('session.locked', {}),
  wired('session.changed', {}),
  wired('link.renewed', {}),
  wired('item.turned', { proposal: proposalView.optional() }),
  wired('proposal.shown', { proposal: proposalView.optional() }),
  wired('proposal.gone', {}),
  wired('annotation.shown', { annotation: annotationView.optional() }),
  wired('annotation.gone', {}),
  wired('objection.seconded', {}),
  wired('hands.counted', {}),
  wired('queue.changed', {}),
  wired('door.changed', {}),
  wired('own.changed', {}),
  wired('decisions.made', { proposals: z.array(proposalView).optional() }),
  wired('release.published', {}),
  wired('opinions.found', {}),
  /** Not for this listener; sent so that numbers stay gap-free. */
  z.object({ revision: z.number().int(), type: z.literal('hidden') }),
]);
export type RoomEvent = z.infer<typeof roomEvent>;

/**
 * How many are here, by language (S4). `people` leaves a few of some language out where subtracting the languages from it
 * would tell their number.
 */
export const presence = z.object({
  people: peopleCount,
  languages: z.record(z.string(), peopleCount),
});
export type Presence = z.infer<typeof presence>;

/** Every ten seconds, by which a client notices that it missed something. */
export const pulse = z.object({ revision: z.number().int(), serverTime: z.string() });
export type Pulse = z.infer<typeof pulse>;

/** More missed events than this, and a page is loaded afresh (S3). */
export const mostMissedEvents = 500;

/** What a client may ask for, and what it gets: the events missed, or word that its page is too old. */
export const catchUpRequest = z.strictObject({
  revision: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
});

/** The same as part of an address: `?after=N`. */
export const missedQuery = z.object({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
});

export type CatchUpReply =
  | {
      readonly kind: 'events';
      readonly events: readonly RoomEvent[];
      readonly figures: readonly Figures[];
    }
  | { readonly kind: 'reload'; readonly revision: number };

/** The first word of the hub to a browser: where the room stands. */
export interface Welcome extends Pulse {
  readonly presence: Presence;
}

/** What the hub says. */
export interface HubMessages {
  'room:welcome': (welcome: Welcome) => void;
  'room:events': (events: readonly RoomEvent[]) => void;
  'room:figures': (figures: readonly FiguresUpdate[]) => void;
  'room:presence': (presence: Presence) => void;
  'room:pulse': (pulse: Pulse) => void;
}

/** What a browser may say. Every message is parsed by its schema before anything else happens. */
export interface BrowserMessages {
  'answer:give': (
    message: AnswerMessages,
    reply: (answers: readonly Acknowledgement[] | RefusedMessage) => void,
  ) => void;
  'room:catch-up': (
    message: z.input<typeof catchUpRequest>,
    reply: (missed: CatchUpReply | RefusedMessage) => void,
  ) => void;
}

/** Who looks at a room, as far as the page itself has to know. */
export type RoomViewer =
  /** `key` names what waits in this browser to be sent; nothing is kept unless the device is their own (S5). */
  | { readonly kind: 'participant'; readonly key: string; readonly isOwnDevice: boolean }
  | { readonly kind: 'facilitator' }
  /** Whoever holds a link, by the secret part of its address. */
  | { readonly kind: SecretLink; readonly token: string };

/**
 * How a room stands when a page is loaded. `revision` was read before everything else on the page, so that no
 * change can fall between the page and the first event after it.
 */
export interface RoomStart {
  readonly sessionId: string;
  readonly sessionCode: string;
  readonly viewer: RoomViewer;
  readonly revision: number;
  /** ISO 8601, by the server's clock. */
  readonly serverTime: string;
  readonly phase: Phase;
  readonly phaseEndsAt?: string;
  readonly isLocked: boolean;
  readonly currentProposalId?: string;
  readonly figures: readonly Figures[];
  /** One's own standing answers by revision; empty for whoever does not answer. */
  readonly answers: Readonly<Record<string, AnswerWord>>;
}
