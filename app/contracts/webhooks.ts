import { z } from 'zod';
import type { ReleaseLevel } from '~/domain/snapshots/snapshot';
import type { CallFault, DeliveryState, EventType, OffReason } from '~/domain/webhooks/webhook';
import { uuid } from './text';

const longestUrl = 500;

/** The address of a receiver as it is typed. Whether it may be called is found out apart. */
const receiver = z
  .string()
  .trim()
  .min(1)
  .max(longestUrl)
  .transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isWhole = url && /^https?:$/.test(url.protocol) && url.username === '' && !url.password;
    if (isWhole) return url.href;
    context.addIssue({ code: 'custom', params: { code: 'webhook-url-invalid' } });
    return z.NEVER;
  });

export const newWebhookForm = z.object({ requestId: uuid, url: receiver });

export const changeWebhookForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('ping') }),
  z.object({ intent: z.literal('send-again'), deliveryId: uuid }),
  z.object({ intent: z.literal('renew-secret') }),
  z.object({ intent: z.literal('switch-off') }),
  z.object({ intent: z.literal('switch-on') }),
  z.object({ intent: z.literal('remove') }),
]);

/** What a receiver is sent; none of it is what people wrote. `timestamp`: when it happened. */
export type WebhookMessage =
  | {
      readonly type: 'release.published';
      readonly timestamp: string;
      readonly data: {
        readonly taxonomy: string;
        readonly version: string;
        readonly level: ReleaseLevel;
        /** For public review. */
        readonly candidate: boolean;
        readonly manifest: PublishedFile;
        readonly snapshot: PublishedFile;
        readonly changes: PublishedFile;
      };
    }
  | {
      readonly type: 'texts.withdrawn';
      readonly timestamp: string;
      readonly data: {
        readonly taxonomy: string;
        /** The feed that lists them. */
        readonly withdrawals: string;
        /** Ids of the texts. */
        readonly texts: readonly string[];
        /** Addresses that answer 410 from now on. */
        readonly files: readonly string[];
      };
    }
  | {
      readonly type: 'ping';
      readonly timestamp: string;
      readonly data: { readonly taxonomy: string };
    };

interface PublishedFile {
  readonly url: string;
  readonly sha256: string;
}

/** A receiver in the list of them. */
export interface WebhookOverview {
  readonly id: string;
  readonly url: string;
  readonly off: OffReason | undefined;
  /** Messages that have not arrived, those that are still tried included. */
  readonly undelivered: number;
  readonly lastSuccessAt: Date | undefined;
}

export interface WebhookView extends WebhookOverview {
  readonly offSince: Date | undefined;
  /** Until then an earlier secret signs as well. */
  readonly previousUntil: Date | undefined;
  /** The newest first. */
  readonly deliveries: readonly DeliveryView[];
}

export interface DeliveryView {
  readonly id: string;
  readonly type: EventType;
  /** Of the release that it tells of. */
  readonly version: string | undefined;
  readonly state: DeliveryState;
  readonly createdAt: Date;
  readonly nextAttemptAt: Date | undefined;
  /** The oldest first. */
  readonly attempts: readonly AttemptView[];
}

export interface AttemptView {
  readonly id: string;
  readonly at: Date;
  readonly status: number | undefined;
  readonly fault: CallFault | undefined;
  /** Nobody knows yet what comes of it. */
  readonly isUnderWay: boolean;
  /** Milliseconds. */
  readonly duration: number | undefined;
}
