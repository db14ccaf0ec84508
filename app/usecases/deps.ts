import type { PublicKey } from '~/contracts/release/public-key';
import type { DecisionRule } from '~/domain/decisions/rule';
import type { OpinionQuestion } from '~/domain/opinions/find-opinions';
import type { FoundOpinions } from '~/domain/opinions/opinion-map';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { CallFault, CallOutcome } from '~/domain/webhooks/webhook';
import type { Logger } from '~/platform/logger.server';
import type { Db } from '~db/client.server';

/** What a use case needs from the world. Time and randomness come from here only, so that tests can hold them. */
export interface Deps {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly hub: Hub;
  readonly log: Logger;
  /** Where published things live: `PUBLIC_URL`, else the address the server listens on. No slash at the end. */
  readonly baseUrl: string;
  readonly signer: Signer;
  readonly texts: PublishedTexts;
  readonly opinions: OpinionFinder;
  readonly webhookSender: WebhookSender;
  /** Version of this software; releases name it. */
  readonly version: string;
}

export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A UUIDv7 (T1): sorts by time of making. For things that are public. */
  uuid(): string;
  /** A random UUIDv4, which tells nothing of when it was made. For voters (V7). */
  random(): string;
  /** `bytes` random bytes as base64url: cookies, links, slips. */
  token(bytes: number): string;
  /** `length` characters drawn evenly from `alphabet`: join codes, receipts. */
  code(alphabet: string, length: number): string;
}

/** Hashes; the keys stay inside. */
export interface Secrets {
  /** SHA-256, hex. For tokens with at least 128 random bits, and for published bytes. */
  sha256(input: string | Uint8Array): string;
  /** HMAC-SHA-256 with the instance's key, hex. For things short enough to be guessed, such as receipts. */
  keyedHash(input: string): string;
  /** The same with the key that webhooks' secrets follow from, and nothing else. */
  webhookHash(input: string): string;
  hashPassword(password: string): Promise<string>;
  verifyPassword(hash: string, password: string): Promise<boolean>;
}

/** Signs the manifests of releases with the instance's Ed25519 key. */
export interface Signer {
  readonly publicKey: PublicKey;
  /** A detached JWS over `bytes`. */
  sign(bytes: Uint8Array): Promise<string>;
}

/** Finds groups of opinion, in a thread of its own where somebody would have to wait. */
export interface OpinionFinder {
  find(question: OpinionQuestion): Promise<FoundOpinions>;
}

/** Calls addresses that somebody else chose; nothing private is within its reach but what the host allows. */
export interface WebhookSender {
  /** What speaks against calling an address; nothing is sent there. */
  faultOf(url: string): Promise<CallFault | undefined>;
  /** One POST. It never throws: what went wrong is in the outcome. */
  post(call: {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  }): Promise<CallOutcome>;
}

/** What this software itself says within published data, in every language that it speaks. */
export interface PublishedTexts {
  /** A decision rule in words, one sentence a line. */
  ruleInWords(rule: DecisionRule): LanguageMap;
}

/** Tells rooms that something was committed; reads what to send by itself. Never called inside a transaction. */
export interface Hub {
  /** New rows stand in `session_events`. */
  sessionChanged(sessionId: string): void;
  /** Hand counts of these revisions changed, or answers by another way than being given. */
  figuresChanged(sessionId: string, revisionIds: readonly string[]): void;
  /** Answers have been committed: figures change, and some may be seen by those who answered (V5). */
  answersCounted(changes: readonly AnswerChange[]): void;
}

/** That somebody's answer on a revision now stands, or no longer does; never which (V6). */
export interface AnswerChange {
  readonly sessionId: string;
  readonly participantId: string;
  readonly revisionId: string;
  readonly isStanding: boolean;
}
