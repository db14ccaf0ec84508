import type { CatchUpReply, RoomEvent, SecretLink, Welcome } from '~/contracts/room';
import { addPeople, type PeopleByLanguage, presenceOf } from '~/domain/sessions/presence';
import { systemScope } from '~/gates/system.server';
import type { AnswerChange, Deps } from '~/usecases/deps';
import { findPeopleInside } from '~/usecases/rooms/find-people-inside.server';
import type { RoomNews } from '~/usecases/rooms/load-room-news.server';
import type { RoomStanding } from '~/usecases/rooms/load-room-standing.server';
import { EventFeed } from './event-feed.server';
import { FigureFeed } from './figure-feed.server';
import { Pace } from './pace';
import { roomNames } from './room-names';
import type { Line, RoomOfLine, Wire } from './wire.server';

interface RoomOptions {
  readonly deps: Deps;
  readonly wire: Wire;
  readonly sessionId: string;
  readonly standing: RoomStanding;
  /** Tells other processes how many people are connected to this one. */
  readonly onPeople: (people: PeopleByLanguage) => void;
  readonly onError: (error: unknown) => void;
}

const presenceEvery = 2000;
/** Longer than anybody's way in takes, in milliseconds. */
const keptEmptyFor = 60_000;
/** What another process has not repeated for this long is forgotten, in milliseconds. */
const countsOfOthersLast = 30_000;

/** These may open or close figures, or bring another wording with answers of its own. */
const movingFigures: readonly RoomEvent['type'][] = [
  'phase.moved',
  'session.changed',
  'proposal.shown',
  'proposal.gone',
  'decisions.made',
];

/** One session, as the sockets of this process see it. */
export class Room implements RoomOfLine {
  private readonly events: EventFeed;
  private readonly figures: FigureFeed;
  private readonly presence: Pace;
  private readonly lines = new Map<Line, string | undefined>();
  private readonly elsewhere = new Map<string, { people: PeopleByLanguage; at: number }>();
  private lastUsedAt = 0;
  private sentPresence = '';
  private toldPeople = '';

  constructor(private readonly options: RoomOptions) {
    const { deps, wire, sessionId, standing, onError } = options;
    const shared = { deps, wire, sessionId, onError };
    this.expect();
    this.events = new EventFeed({
      ...shared,
      revision: standing.revision,
      onNews: (news) => this.follow(news),
    });
    this.figures = new FigureFeed({ ...shared, shares: standing.shares });
    this.presence = new Pace({
      every: presenceEvery,
      run: async () => this.sendPresence(),
      onError,
    });
  }

  get isEmpty(): boolean {
    return this.lines.size === 0;
  }

  /** Empty, and nobody is on their way in. */
  get isAbandoned(): boolean {
    return this.isEmpty && this.now().getTime() - this.lastUsedAt > keptEmptyFor;
  }

  /** Somebody is about to come in. */
  expect(): void {
    this.lastUsedAt = this.now().getTime();
  }

  get revision(): number {
    return this.events.revision;
  }

  async open(): Promise<void> {
    await this.figures.open();
  }

  /** Resolves when it will ask the database for nothing more. */
  async close(): Promise<void> {
    await Promise.all([this.events.stop(), this.figures.stop(), this.presence.stop()]);
  }

  /** From here on the socket hears everything after the welcome's revision: nothing awaits in between. */
  join(line: Line): Welcome {
    const { sessionId } = this.options;
    const { listener, language, answeredRevisionIds } = line.data;
    void line.join(roomNames.all(sessionId));
    if (listener.kind === 'facilitator') void line.join(roomNames.facilitators(sessionId));
    if (listener.kind === 'participant') {
      void line.join(roomNames.participant(listener.scope.participantId));
      if (this.figures.dependsOnOwnAnswer) {
        void line.join(answeredRevisionIds.map((id) => roomNames.figures(sessionId, id)));
      }
    }
    this.lines.set(line, language);
    this.presence.ask();
    return {
      revision: this.revision,
      serverTime: this.now().toISOString(),
      presence: this.currentPresence(),
    };
  }

  leave(line: Line): void {
    this.lines.delete(line);
    this.expect();
    this.presence.ask();
  }

  changed(): void {
    this.events.changed();
  }

  figuresChanged(revisionIds: readonly string[]): void {
    this.figures.changed(revisionIds);
  }

  answersCounted(changes: readonly AnswerChange[]): void {
    this.figures.answersCounted(changes);
  }

  /** What the listener at this socket missed, and how the items stand for them. */
  async catchUp(line: Line, held: number): Promise<CatchUpReply> {
    const events = await this.events.missed(line.data.listener, held);
    if ('kind' in events) return events;
    return { kind: 'events', events, figures: this.figures.seenBy(this.answeredBy(line)) };
  }

  /** Sends what this process has not heard of, then the pulse by which browsers notice what they have not. */
  async beat(revision: number, changedRevisionIds: readonly string[] | undefined): Promise<void> {
    this.figures.changedLately(changedRevisionIds);
    if (revision > this.revision) await this.events.catchUpNow();
    const pulse = { revision: this.revision, serverTime: this.now().toISOString() };
    this.options.wire.to(roomNames.all(this.options.sessionId)).emit('room:pulse', pulse);
    this.toldPeople = '';
    this.presence.ask();
  }

  hearPeople(processId: string, people: PeopleByLanguage): void {
    this.elsewhere.set(processId, { people, at: this.now().getTime() });
    this.presence.ask();
  }

  /** Ends every connection: the session is gone. */
  dismiss(): void {
    this.options.wire.in(roomNames.all(this.options.sessionId)).disconnectSockets(true);
  }

  private follow(news: readonly RoomNews[]): void {
    if (news.some(({ event }) => movingFigures.includes(event.type))) this.figures.changed();
    for (const { event } of news) {
      if (event.type === 'link.renewed') this.dismissHolders(event.facts.link);
    }
    const concerned = news.some(({ event }) => event.type === 'session.changed')
      ? this.everybody()
      : news.flatMap(({ participantId }) => participantId ?? []);
    if (concerned.length > 0) void this.dismissWhoLeft([...new Set(concerned)]);
  }

  /** Whoever came by the link that has ended is out. Whoever already has the new one comes back by it. */
  private dismissHolders(link: SecretLink): void {
    for (const line of this.lines.keys()) {
      if (line.data.listener.kind === link) line.disconnect(true);
    }
  }

  private everybody(): string[] {
    return [...this.lines.keys()].flatMap(({ data: { listener } }) =>
      listener.kind === 'participant' ? listener.scope.participantId : [],
    );
  }

  /** Somebody who has withdrawn, was refused, or came in with slips that were set aside, hears nothing more. */
  private async dismissWhoLeft(participantIds: readonly string[]): Promise<void> {
    const { deps, wire, onError } = this.options;
    const inside = await findPeopleInside(deps, systemScope, participantIds).catch(onError);
    if (!inside) return;
    for (const id of participantIds) {
      if (!inside.has(id)) wire.in(roomNames.participant(id)).disconnectSockets(true);
    }
  }

  private answeredBy(line: Line): ReadonlySet<string> {
    const start = roomNames.figures(this.options.sessionId, '');
    return new Set(
      [...line.rooms].flatMap((room) => (room.startsWith(start) ? room.slice(start.length) : [])),
    );
  }

  /** Each person once, however many tabs are open. */
  private ownPeople(): PeopleByLanguage {
    const languages = new Map<string, string>();
    for (const [line, language] of this.lines) {
      const { listener } = line.data;
      if (listener.kind !== 'participant' || language === undefined) continue;
      languages.set(listener.scope.participantId, language);
    }
    const people = new Map<string, number>();
    for (const language of languages.values()) {
      people.set(language, (people.get(language) ?? 0) + 1);
    }
    return people;
  }

  private currentPresence() {
    const oldest = this.now().getTime() - countsOfOthersLast;
    for (const [processId, { at }] of this.elsewhere) {
      if (at < oldest) this.elsewhere.delete(processId);
    }
    const others = [...this.elsewhere.values()].map(({ people }) => people);
    return presenceOf(addPeople([this.ownPeople(), ...others]));
  }

  private sendPresence(): void {
    const { wire, sessionId, onPeople } = this.options;
    const people = this.ownPeople();
    const told = JSON.stringify([...people]);
    if (told !== this.toldPeople) onPeople(people);
    this.toldPeople = told;
    const presence = this.currentPresence();
    const said = JSON.stringify(presence);
    if (said === this.sentPresence) return;
    this.sentPresence = said;
    wire.to(roomNames.all(sessionId)).emit('room:presence', presence);
  }

  private now(): Date {
    return this.options.deps.clock.now();
  }
}
