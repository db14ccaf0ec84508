import type { EventEmitter } from 'node:events';
import { createClient } from 'redis';
import { z } from 'zod';
import { uuid } from '~/contracts/text';
import type { Logger } from '~/platform/logger.server';

/** What processes tell each other: that something has changed, never what. Everybody reads the database for themselves. */
const note = z.discriminatedUnion('type', [
  z.object({ type: z.literal('session'), sessionId: uuid }),
  z.object({ type: z.literal('figures'), sessionId: uuid, revisionIds: z.array(uuid) }),
  z.object({
    type: z.literal('answers'),
    changes: z.array(
      z.object({
        sessionId: uuid,
        participantId: uuid,
        revisionId: uuid,
        isStanding: z.boolean(),
      }),
    ),
  }),
  z.object({
    type: z.literal('people'),
    sessionId: uuid,
    people: z.record(z.string(), z.number().int()),
  }),
]);
export type Note = z.infer<typeof note>;

const letter = z.object({ from: z.string(), note });

export interface Neighbours {
  tell(note: Note): void;
  close(): Promise<void>;
}

interface NeighboursOptions {
  readonly url: string;
  /** Names this process. */
  readonly processId: string;
  readonly log: Logger;
  readonly onNote: (note: Note, from: string) => void;
  /** The line is (again) open: something may have been missed. */
  readonly onReady: () => void;
}

const channel = 'parlance:rooms';
const longestPause = 5000;

/**
 * The line between the processes of one instance. Only a hurry-up: a note that is lost is made good by the pulse within
 * ten seconds, so nothing waits for Redis, is kept for it, or fails without it.
 */
export function openNeighbours(options: NeighboursOptions): Neighbours {
  const { url, processId, log } = options;
  const speaker = createClient({
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, longestPause) },
  });
  const hearer = speaker.duplicate();
  watch(speaker, log);
  hearer.on('error', () => undefined);
  hearer.on('ready', options.onReady);
  const hear = (text: string) => {
    const heard = parseLetter(text);
    if (heard && heard.from !== processId) options.onNote(heard.note, heard.from);
  };
  // Neither is waited for: they go on trying for as long as it takes.
  void speaker.connect().catch(() => undefined);
  void hearer
    .connect()
    .then(() => hearer.subscribe(channel, hear))
    .catch(() => undefined);
  return {
    tell: (told) => {
      if (!speaker.isReady) return;
      const text = JSON.stringify({ from: processId, note: told });
      void speaker.publish(channel, text).catch(() => undefined);
    },
    close: async () => {
      speaker.destroy();
      hearer.destroy();
    },
  };
}

/** One line when it goes, one when it is back; not one for each attempt. */
function watch(client: EventEmitter, log: Logger): void {
  let isAway = false;
  client.on('error', () => {
    if (!isAway) log.warn('redis.away');
    isAway = true;
  });
  client.on('ready', () => {
    if (isAway) log.info('redis.back');
    isAway = false;
  });
}

function parseLetter(text: string): z.infer<typeof letter> | undefined {
  try {
    return letter.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
