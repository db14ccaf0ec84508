import { io } from 'socket.io-client';
import { acknowledgement } from '~/contracts/answers';
import type { Figures, RoomStart } from '~/contracts/room';
import type { AnswerWord } from '~/domain/answers/answer';
import { createMemoryStore, type OutboxStore } from '~/realtime/client/outbox-store';
import { RoomClient } from '~/realtime/client/room-client';
import type { Line, RoomSocket } from '~/realtime/client/room-connection';
import type { RoomState } from '~/realtime/client/room-store';
import type { Db } from '~db/client.server';
import { buildFacilitator } from '../../factories/build-facilitator';
import type { BuiltPerson, BuiltSession } from '../../factories/build-session';
import { accountCookie, participantCookie } from './live-server';

interface PersonOptions {
  /** Address of the server, or of what stands before several. */
  readonly url: string;
  readonly session: BuiltSession;
  readonly cookie: string;
  readonly viewer: RoomStart['viewer'];
  readonly store?: OutboxStore;
  readonly start?: Partial<RoomStart>;
  /** Whatever lies between lets no sockets through. */
  readonly isSocketBlocked?: boolean;
}

/** Nothing listens there. */
const nowhere = 'http://127.0.0.1:1';

/** One message from the hub, as it came. */
export interface Frame {
  readonly event: string;
  readonly body: readonly unknown[];
}

/** Somebody in a room: the client of the pages, in this process, with everything that the hub says to them. */
export class RoomPerson {
  readonly frames: Frame[] = [];
  readonly client: RoomClient;
  /** Client ids of answers that the server has acknowledged as counted. */
  readonly counted = new Set<string>();
  reloads = 0;
  #sockets: RoomSocket[] = [];
  #close: () => void = () => undefined;

  constructor(private readonly options: PersonOptions) {
    const { session, viewer, store = createMemoryStore(), start } = options;
    this.client = new RoomClient(
      { ...emptyStart, sessionId: session.sessionId, sessionCode: session.code, viewer, ...start },
      {
        line: this.#line(),
        openStore: () => store,
        onWake: () => () => undefined,
        onReload: () => {
          this.reloads += 1;
        },
      },
    );
  }

  /** A participant on the page that was loaded at revision 0. */
  static async participant(
    parts: Pick<PersonOptions, 'url' | 'session' | 'store' | 'start' | 'isSocketBlocked'> & {
      person: BuiltPerson;
    },
  ): Promise<RoomPerson> {
    const { person, ...options } = parts;
    const cookie = await participantCookie(options.session, person);
    const viewer = { kind: 'participant', key: person.participantId, isOwnDevice: true } as const;
    return new RoomPerson({ ...options, cookie, viewer });
  }

  static async facilitator(
    parts: Pick<PersonOptions, 'url' | 'session'> & { db: Db },
  ): Promise<RoomPerson> {
    const { db, ...options } = parts;
    const { token } = await buildFacilitator(db, options.session);
    const cookie = await accountCookie(token);
    return new RoomPerson({ ...options, cookie, viewer: { kind: 'facilitator' } });
  }

  static observer(options: Pick<PersonOptions, 'url' | 'session'>): RoomPerson {
    const viewer = { kind: 'observer', token: options.session.observerToken } as const;
    return new RoomPerson({ ...options, cookie: '', viewer });
  }

  get room(): RoomState {
    return this.client.room();
  }

  get cookie(): string {
    return this.options.cookie;
  }

  get socket(): RoomSocket | undefined {
    return this.#sockets.at(-1);
  }

  open(): this {
    this.#close = this.client.open();
    return this;
  }

  close(): void {
    this.#close();
    for (const socket of this.#sockets) socket.disconnect();
  }

  give(revisionId: string, word: AnswerWord | undefined): void {
    this.client.give({ revisionId, word });
  }

  figures(revisionId: string): Figures | undefined {
    return this.room.figures.get(revisionId);
  }

  #line(): Line {
    const { url, cookie, isSocketBlocked = false } = this.options;
    return {
      openSocket: async (settings) => {
        const socket: RoomSocket = io(isSocketBlocked ? nowhere : url, {
          ...settings,
          forceNew: true,
          extraHeaders: { cookie, origin: url },
        });
        this.#record(socket);
        return socket;
      },
      fetch: async (path, init) => {
        const headers = { ...init?.headers, cookie, origin: url };
        const response = await fetch(`${url}${path}`, { ...init, headers });
        if (path.endsWith('/answers')) this.#recordReply(await response.clone().json());
        return response;
      },
    };
  }

  #record(socket: RoomSocket): void {
    this.#sockets.push(socket);
    socket.onAny((event: string, ...body: unknown[]) => this.frames.push({ event, body }));
    const emitWithAck: RoomSocket['emitWithAck'] = socket.emitWithAck.bind(socket);
    socket.emitWithAck = async (event, ...message) => {
      const reply = await emitWithAck(event, ...message);
      this.#recordReply(reply);
      return reply;
    };
  }

  #recordReply(reply: unknown): void {
    for (const one of Array.isArray(reply) ? reply : []) {
      const parsed = acknowledgement.safeParse(one);
      if (parsed.data?.ok) this.counted.add(parsed.data.clientId);
    }
  }
}

const emptyStart = {
  revision: 0,
  serverTime: '2026-05-04T10:00:00.000Z',
  phase: 'vote',
  isLocked: false,
  figures: [],
  answers: {},
} as const;
