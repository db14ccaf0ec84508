import { type CatchUpReply, mostMissedEvents, type RoomEvent } from '~/contracts/room';
import { systemScope } from '~/gates/system.server';
import type { Deps } from '~/usecases/deps';
import { isTooFar } from '~/usecases/rooms/catch-up-room.server';
import { eventFor, hiddenEvent, type Listener } from '~/usecases/rooms/listener';
import { loadRoomNews, type RoomNews } from '~/usecases/rooms/load-room-news.server';
import { Pace } from './pace';
import { roomNames } from './room-names';
import type { Wire } from './wire.server';

interface FeedOptions {
  readonly deps: Deps;
  readonly wire: Wire;
  readonly sessionId: string;
  /** Everything up to this one is known to whoever joins. */
  readonly revision: number;
  /** After events have been sent. */
  readonly onNews: (news: readonly RoomNews[]) => void;
  readonly onError: (error: unknown) => void;
}

/** Events that come within this many milliseconds share a message. */
const gathering = 60;
const mostAtOnce = 200;

/** Sends the events of one session to the sockets of this process: each once, in order, without gaps (S2, S3). */
export class EventFeed {
  private sentRevision: number;
  /** The latest events sent, for those who come back: ends at `sentRevision`. */
  private recent: readonly RoomNews[] = [];
  /** Everybody who was away since the same moment asks for the same. */
  private readonly loading = new Map<number, Promise<readonly RoomNews[]>>();
  private readonly pace: Pace;

  constructor(private readonly options: FeedOptions) {
    this.sentRevision = options.revision;
    this.pace = new Pace({
      every: gathering,
      run: () => this.sendNews(),
      onError: options.onError,
    });
  }

  get revision(): number {
    return this.sentRevision;
  }

  changed(): void {
    this.pace.ask();
  }

  /** Sends what there is, now. */
  async catchUpNow(): Promise<void> {
    await this.pace.now();
  }

  async stop(): Promise<void> {
    await this.pace.stop();
  }

  /** What a listener missed since the revision that it holds. */
  async missed(
    listener: Listener,
    held: number,
  ): Promise<readonly RoomEvent[] | Extract<CatchUpReply, { kind: 'reload' }>> {
    const latest = this.sentRevision;
    if (isTooFar({ held, latest })) return { kind: 'reload', revision: latest };
    const news = await this.newsAfter(held);
    return news.map((one) => eventFor(listener, one));
  }

  private async newsAfter(held: number): Promise<readonly RoomNews[]> {
    const [oldest] = this.recent;
    if (held === this.sentRevision) return [];
    if (oldest && oldest.event.revision <= held + 1) {
      return this.recent.filter(({ event }) => event.revision > held);
    }
    const known = this.loading.get(held);
    if (known) return known;
    const { deps, sessionId } = this.options;
    const wanted = { sessionId, after: held, limit: mostMissedEvents };
    const loading = loadRoomNews(deps, systemScope, wanted).finally(() =>
      this.loading.delete(held),
    );
    this.loading.set(held, loading);
    return loading;
  }

  private async sendNews(): Promise<void> {
    const { deps, sessionId, onNews } = this.options;
    for (;;) {
      const wanted = { sessionId, after: this.sentRevision, limit: mostAtOnce };
      const news = await loadRoomNews(deps, systemScope, wanted);
      const last = news[news.length - 1];
      if (!last) return;
      this.sentRevision = last.event.revision;
      this.recent = [...this.recent, ...news].slice(-mostMissedEvents);
      this.send(news);
      onNews(news);
    }
  }

  private send(news: readonly RoomNews[]): void {
    const { wire, sessionId } = this.options;
    const all = roomNames.all(sessionId);
    const facilitators = roomNames.facilitators(sessionId);
    const concerned = new Set(news.flatMap(({ participantId }) => participantId ?? []));
    const people = [...concerned].map(roomNames.participant);
    wire
      .to(all)
      .except([facilitators, ...people])
      .emit('room:events', news.map(publicPart));
    wire.to(facilitators).emit(
      'room:events',
      news.map((one) => (one.audience === 'facilitators' ? one.event : publicPart(one))),
    );
    for (const participantId of concerned) {
      wire.to(roomNames.participant(participantId)).emit(
        'room:events',
        news.map((one) => (one.participantId === participantId ? one.event : publicPart(one))),
      );
    }
  }
}

const publicPart = ({ audience, event }: RoomNews): RoomEvent =>
  audience === 'room' ? event : hiddenEvent(event);
