import type { Figures, FiguresUpdate } from '~/contracts/room';
import { sameTally } from '~/domain/answers/tally';
import type { ShareTime } from '~/domain/sessions/session';
import type { AnswerChange, Deps } from '~/usecases/deps';
import { figuresFor } from '~/usecases/rooms/catch-up-room.server';
import { loadFigures, type RoomFigures } from '~/usecases/rooms/load-figures.server';
import { Pace } from './pace';
import { roomNames } from './room-names';
import type { Wire } from './wire.server';

interface FeedOptions {
  readonly deps: Deps;
  readonly wire: Wire;
  readonly sessionId: string;
  readonly shares: ShareTime;
  readonly onError: (error: unknown) => void;
}

/** At most four sends a second. */
const window = 250;

/** Sends how items stand to the sockets of this process: absolute, gathered, and cut down to what each may see (V5). */
export class FigureFeed {
  private known: ReadonlyMap<string, RoomFigures> = new Map();
  /** What the sockets have heard; it need not be said twice. */
  private readonly told = new Map<string, RoomFigures>();
  private readonly changedRevisions = new Set<string>();
  private isAllChanged = false;
  /** People whose own answer has changed what they may see, since the last reading. */
  private answered: AnswerChange[] = [];
  private readonly pace: Pace;

  constructor(private readonly options: FeedOptions) {
    this.pace = new Pace({
      every: window,
      run: () => this.sendChanged(),
      onError: options.onError,
    });
  }

  async open(): Promise<void> {
    const { deps, sessionId } = this.options;
    const items = await loadFigures(deps, { sessionId });
    this.known = new Map(items.map((item) => [item.revisionId, item]));
    for (const item of items) this.told.set(item.revisionId, item);
  }

  async stop(): Promise<void> {
    await this.pace.stop();
  }

  /** What somebody may see now of every item, their own answers standing on these revisions. */
  seenBy(answered: ReadonlySet<string>): readonly Figures[] {
    return figuresFor([...this.known.values()], answered);
  }

  /** Left out: any of them. An empty list tries again what could not be read before. */
  changed(revisionIds?: readonly string[]): void {
    if (!revisionIds) this.isAllChanged = true;
    for (const id of revisionIds ?? []) this.changedRevisions.add(id);
    this.pace.ask();
  }

  /**
   * The same, and it is said again though it stands as it stood: it may have moved and moved back, and a page that asked for
   * itself in between holds a reading that nothing else would correct. Items with a few answers are said again each time,
   * moved or not: whoever counted how often they are would know how many answered (D5).
   */
  changedLately(revisionIds?: readonly string[]): void {
    const again = revisionIds && [...revisionIds, ...this.withFewAnswers()];
    for (const id of again ?? [...this.told.keys()]) this.told.delete(id);
    this.changed(again);
  }

  private withFewAnswers(): readonly string[] {
    const items = [...this.known.values()].filter(({ open }) => open?.answered === null);
    return items.map(({ revisionId }) => revisionId);
  }

  answersCounted(changes: readonly AnswerChange[]): void {
    if (this.options.shares === 'after-own-answer') this.openShares(changes);
    this.changed(changes.map(({ revisionId }) => revisionId));
  }

  /** Whether sockets of people who answered have to be told apart. */
  get dependsOnOwnAnswer(): boolean {
    return this.options.shares === 'after-own-answer';
  }

  private openShares(changes: readonly AnswerChange[]): void {
    const { wire, sessionId } = this.options;
    for (const { participantId, revisionId, isStanding } of changes) {
      const theirs = wire.in(roomNames.participant(participantId));
      const figures = roomNames.figures(sessionId, revisionId);
      if (isStanding) theirs.socketsJoin(figures);
      else theirs.socketsLeave(figures);
    }
    this.answered.push(...changes);
  }

  private async sendChanged(): Promise<void> {
    const { deps, sessionId } = this.options;
    if (!this.isAllChanged && this.changedRevisions.size === 0) return;
    const { answered } = this;
    const revisionIds = this.isAllChanged ? undefined : [...this.changedRevisions];
    this.isAllChanged = false;
    this.changedRevisions.clear();
    this.answered = [];
    const items = await loadFigures(deps, { sessionId, revisionIds }).catch((error: unknown) => {
      this.answered = [...answered, ...this.answered];
      for (const id of revisionIds ?? []) this.changedRevisions.add(id);
      this.isAllChanged ||= revisionIds === undefined;
      throw error;
    });
    const kept = revisionIds === undefined ? [] : this.known;
    this.known = new Map([...kept, ...items.map((item) => [item.revisionId, item] as const)]);
    this.send(items);
    this.sendToAnswered(answered);
  }

  private send(items: readonly RoomFigures[]): void {
    const { wire, sessionId } = this.options;
    const forAll: FiguresUpdate[] = [];
    const forAnswered: Figures[] = [];
    for (const item of items) {
      const { revisionId, open, earned } = item;
      const last = this.told.get(revisionId);
      this.told.set(revisionId, item);
      if (!open || !earned) continue;
      const isOpenNew = !isSame(open, last?.open);
      const isEarnedNew = !isSame(earned, last?.earned);
      if (!isOpenNew && !isEarnedNew) continue;
      if (isSame(open, earned)) {
        forAll.push(open);
        continue;
      }
      if (isOpenNew) forAll.push({ ...open, shares: 'as-before' });
      if (isEarnedNew) forAnswered.push(earned);
    }
    if (forAll.length > 0) wire.to(roomNames.all(sessionId)).emit('room:figures', forAll);
    for (const figures of forAnswered) {
      const room = roomNames.figures(sessionId, figures.revisionId);
      wire.to(room).emit('room:figures', [figures]);
    }
  }

  /** Whoever has just answered, or taken an answer back, has to learn what that has opened or closed. */
  private sendToAnswered(changes: readonly AnswerChange[]): void {
    for (const { participantId, revisionId, isStanding } of changes) {
      const item = this.known.get(revisionId);
      const seen = isStanding ? item?.earned : item?.open;
      if (!seen) continue;
      this.options.wire.to(roomNames.participant(participantId)).emit('room:figures', [seen]);
    }
  }
}

function isSame(one: Figures | undefined, other: Figures | undefined): boolean {
  if (!one || !other) return one === other;
  if (one.answered !== other.answered || one.needed !== other.needed) return false;
  if (!one.shares || !other.shares) return one.shares === other.shares;
  return sameTally(one.shares, other.shares);
}
