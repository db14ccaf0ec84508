import type { Admission } from '../sessions/session';

/**
 * A scope is the proof that somebody was identified and may do something within one place.
 * Use cases take one; only gates can make one, because the brand below cannot be written elsewhere
 * without the one cast that `gates/mint.server.ts` holds.
 */
declare const proven: unique symbol;

export interface AccountFacts {
  readonly accountId: string;
  readonly accountName: string;
  readonly isOperator: boolean;
}

/** A signed-in facilitator, not yet within a taxonomy. */
export type AccountScope = AccountFacts & { readonly [proven]: 'account' };

export const taxonomyRoles = ['owner', 'facilitator', 'reviewer'] as const;
export type TaxonomyRole = (typeof taxonomyRoles)[number];

/** A signed-in facilitator within one taxonomy, with the role held there. */
export type TaxonomyScope = AccountFacts & {
  readonly taxonomyId: string;
  readonly taxonomySlug: string;
  readonly role: TaxonomyRole;
  readonly [proven]: 'taxonomy';
};

/** A signed-in facilitator within one session of one taxonomy. */
export type SessionScope = AccountFacts & {
  readonly taxonomyId: string;
  readonly taxonomySlug: string;
  readonly role: TaxonomyRole;
  readonly sessionId: string;
  readonly sessionCode: string;
  readonly [proven]: 'session';
};

/** A person inside one session; `voterId` is absent once the link to answers has been cut (V7). */
export type ParticipantScope = {
  readonly participantId: string;
  readonly voterId: string | null;
  /** Came back with a receipt: is never shown which way they answered (V7). */
  readonly isByReceipt: boolean;
  readonly sessionId: string;
  readonly sessionCode: string;
  readonly taxonomyId: string;
  readonly [proven]: 'participant';
};

/** Somebody at the door of a session: knows it exists, has not joined. */
export type DoorScope = {
  readonly sessionId: string;
  readonly sessionCode: string;
  readonly taxonomyId: string;
  readonly admission: Admission;
  readonly [proven]: 'door';
};

/** A projector or observer: sees only what a facilitator has read. */
export type ObserverScope = {
  readonly sessionId: string;
  readonly sessionCode: string;
  readonly taxonomyId: string;
  readonly [proven]: 'observer';
};

/** Somebody with the link for interpreters: reads what a facilitator has let pass, and writes its translations. */
export type InterpreterScope = {
  readonly role: 'interpreter';
  readonly sessionId: string;
  readonly sessionCode: string;
  readonly taxonomyId: string;
  readonly [proven]: 'interpreter';
};

/** Anyone, reading published data of one taxonomy. */
export type PublicScope = {
  readonly taxonomyId: string;
  readonly taxonomySlug: string;
  readonly [proven]: 'public';
};

/** Whoever holds the private link of a registered use. */
export type UseScope = {
  readonly useId: string;
  readonly isWithdrawn: boolean;
  /** Within which taxonomy. */
  readonly published: PublicScope;
  readonly [proven]: 'use';
};

/** A script of the host or a queued job: trusted, with nobody behind it. */
export type SystemScope = { readonly [proven]: 'system' };

/** The same at work within one taxonomy; may what its owner may. */
export type HostScope = {
  readonly taxonomyId: string;
  readonly taxonomySlug: string;
  readonly [proven]: 'host';
};
