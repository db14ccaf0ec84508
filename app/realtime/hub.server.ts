import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { Server } from 'socket.io';
import { systemScope } from '~/gates/system.server';
import { errorFacts } from '~/platform/logger.server';
import type { AnswerChange, Deps, Hub } from '~/usecases/deps';
import { findRoomChanges, type LookedAt } from '~/usecases/rooms/find-room-changes.server';
import { loadRoomStanding } from '~/usecases/rooms/load-room-standing.server';
import { acceptLine } from './accept-line.server';
import { type Neighbours, type Note, openNeighbours } from './neighbours.server';
import { Room } from './room.server';
import type { Line, Wire } from './wire.server';

interface HubWorld {
  readonly deps: Deps;
  readonly redisUrl: string | undefined;
  /** WebSockets are not covered by what browsers ask before foreign requests: the hub looks itself. */
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
}

const pulseEvery = 10_000;
/**
 * How many pulses back the log of answers is read again. An answer may get its number and commit later than one with a
 * higher number: no statement lasts longer than this.
 */
const pulsesLookedBack = 4;
/** A socket has to prove anew who it is after this long, in milliseconds: roles are taken away, people sign out. */
const provenFor = 30 * 60_000;
/** Of those whose time has come, this share a pulse, so that they do not all come back at once. */
const renewedShare = 1 / 20;

/** Tells connected rooms what was committed. One per process; what others do, it hears of or finds by itself. */
export class RoomHub implements Hub {
  private world: HubWorld | undefined;
  private neighbours: Neighbours | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looks: readonly LookedAt[] = [];
  private readonly rooms = new Map<string, Promise<Room | undefined>>();
  private readonly wire: Wire = new Server({
    // Polling would need every request of a browser to reach the same process.
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: 32_768,
    connectTimeout: 15_000,
    allowRequest: (request, decide) => {
      const isOwn = this.world?.isOwnOrigin(request) ?? false;
      decide(isOwn ? null : 'foreign origin', isOwn);
    },
  });

  /** From now on the hub listens for connections and for other processes. */
  open(world: HubWorld): void {
    this.world = world;
    const { deps, redisUrl } = world;
    const processId = deps.ids.random();
    if (redisUrl !== undefined) {
      this.neighbours = openNeighbours({
        url: redisUrl,
        processId,
        log: deps.log,
        onNote: (note, from) => this.hear(note, from),
        onReady: () => void this.beat(),
      });
    }
    const openRoom = async (sessionId: string) => {
      const room = await this.room(sessionId);
      room?.expect();
      return room;
    };
    acceptLine(this.wire, { deps, openRoom });
    this.timer = setInterval(() => void this.beat(), pulseEvery);
  }

  attach(server: HttpServer): void {
    this.wire.attach(server);
  }

  sessionChanged(sessionId: string): void {
    this.withRoom(sessionId, (room) => room.changed());
    this.neighbours?.tell({ type: 'session', sessionId });
  }

  figuresChanged(sessionId: string, revisionIds: readonly string[]): void {
    this.withRoom(sessionId, (room) => room.figuresChanged(revisionIds));
    this.neighbours?.tell({ type: 'figures', sessionId, revisionIds: [...revisionIds] });
  }

  answersCounted(changes: readonly AnswerChange[]): void {
    if (changes.length === 0) return;
    this.countAnswers(changes);
    this.neighbours?.tell({ type: 'answers', changes: [...changes] });
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.neighbours?.close();
    await this.wire.close();
    const rooms = await Promise.all([...this.rooms.values()].map(orNone));
    await Promise.all(rooms.map((room) => room?.close()));
  }

  private countAnswers(changes: readonly AnswerChange[]): void {
    for (const sessionId of new Set(changes.map((change) => change.sessionId))) {
      const own = changes.filter((change) => change.sessionId === sessionId);
      this.withRoom(sessionId, (room) => room.answersCounted(own));
    }
  }

  private hear(note: Note, from: string): void {
    switch (note.type) {
      case 'session':
        this.withRoom(note.sessionId, (room) => room.changed());
        break;
      case 'figures':
        this.withRoom(note.sessionId, (room) => room.figuresChanged(note.revisionIds));
        break;
      case 'answers':
        this.countAnswers(note.changes);
        break;
      case 'people': {
        const people = new Map(Object.entries(note.people));
        this.withRoom(note.sessionId, (room) => room.hearPeople(from, people));
      }
    }
  }

  /** Nothing for a room that nobody here listens to. One that is being opened may have read too early. */
  private withRoom(sessionId: string, work: (room: Room) => void): void {
    const opening = this.rooms.get(sessionId);
    if (!opening) return;
    orNone(opening)
      .then((room) => room && work(room))
      .catch((error) => this.roomFailed(sessionId, error));
  }

  private room(sessionId: string): Promise<Room | undefined> {
    const known = this.rooms.get(sessionId);
    if (known) return known;
    const opening = this.openRoom(sessionId);
    this.rooms.set(sessionId, opening);
    opening.then(
      (room) => room ?? this.rooms.delete(sessionId),
      () => this.rooms.delete(sessionId),
    );
    return opening;
  }

  private async openRoom(sessionId: string): Promise<Room | undefined> {
    if (!this.world) return undefined;
    const { deps } = this.world;
    const standing = await loadRoomStanding(deps, systemScope, sessionId);
    if (!standing) return undefined;
    const room = new Room({
      deps,
      wire: this.wire,
      sessionId,
      standing,
      onPeople: (people) =>
        this.neighbours?.tell({ type: 'people', sessionId, people: Object.fromEntries(people) }),
      onError: (error) => this.roomFailed(sessionId, error),
    });
    await room.open();
    return room;
  }

  /** What goes wrong in one room is written down; it must not end the process, and with it all the others. */
  private roomFailed(sessionId: string, error: unknown): void {
    this.world?.deps.log.error('room.failed', { sessionId, ...errorFacts(error) });
  }

  /** Every ten seconds, and when Redis is back: finds what was missed, and says where each room stands. */
  async beat(): Promise<void> {
    if (!this.world) return;
    const { deps } = this.world;
    try {
      const rooms = await this.openRooms();
      const sessionIds = [...rooms.keys()];
      if (sessionIds.length === 0) return;
      const [since] = this.looks;
      const found = await findRoomChanges(deps, systemScope, { sessionIds, since });
      this.looks = [...this.looks, found.lookedAt].slice(-pulsesLookedBack);
      for (const [sessionId, room] of rooms) {
        const revision = found.revisions.get(sessionId);
        if (revision === undefined) room.dismiss();
        else await room.beat(revision, found.changed && (found.changed.get(sessionId) ?? []));
      }
    } catch (error) {
      deps.log.error('pulse.failed', errorFacts(error));
    }
    this.renewProofs(deps.clock.now().getTime());
  }

  private async openRooms(): Promise<ReadonlyMap<string, Room>> {
    const open = new Map<string, Room>();
    for (const [sessionId, opening] of this.rooms) {
      const room = await orNone(opening);
      if (!room) continue;
      if (!room.isEmpty) open.set(sessionId, room);
      else if (room.isAbandoned && this.rooms.delete(sessionId)) await room.close();
    }
    return open;
  }

  private renewProofs(now: number): void {
    const lines: readonly Line[] = [...this.wire.of('/').sockets.values()];
    const old = lines.filter(({ handshake }) => now - handshake.issued > provenFor);
    for (const line of old.slice(0, Math.ceil(lines.length * renewedShare))) line.disconnect(true);
  }
}

/** Whoever opened the room has been told why it failed. */
const orNone = (opening: Promise<Room | undefined>) => opening.catch(() => undefined);
