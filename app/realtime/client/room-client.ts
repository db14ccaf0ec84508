import type { RoomStart } from '~/contracts/room';
import type { AnswerWord, GivenAnswer, NewAnswer } from './given-answer';
import { Outbox } from './outbox';
import type { OutboxStore } from './outbox-store';
import { type ConnectionStatus, type Line, RoomConnection } from './room-connection';
import { hasGap, type RoomAction, type RoomState, reduceRoom, startState } from './room-store';
import { newUuid } from './uuid';

/**
 * Everybody hears the same event at once; they must not all load at once. Spread over 4 ms a person, at most two
 * seconds; a few people need not wait for each other.
 */
const spreadPerPerson = 4;
const longestSpread = 2000;

/** What a client stands in: a browser's page, or a test. */
export interface Surroundings {
  readonly line: Line;
  /** Where answers wait. */
  openStore(start: RoomStart): OutboxStore;
  /** Calls back whenever the line may have come back; gives back how to stop. */
  onWake(wake: () => void): () => void;
}

interface RoomClientOptions extends Surroundings {
  /** Load the page's data again. */
  readonly onReload: () => void;
}

/** One page's part in a room: what it knows, its line to the hub, and its answers on their way. */
export class RoomClient {
  private state: RoomState;
  private status: ConnectionStatus = 'connecting';
  private outbox: Outbox | undefined;
  private connection: RoomConnection | undefined;
  private reloadTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly start: RoomStart,
    private readonly options: RoomClientOptions,
  ) {
    this.state = startState(start);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly room = (): RoomState => this.state;
  readonly connectionStatus = (): ConnectionStatus => this.status;
  readonly countWaiting = (): number => this.outbox?.countWaiting() ?? 0;

  /** Before the page has come alive, what it was loaded with. */
  answerTo(revisionId: string): GivenAnswer {
    return this.outbox?.answerTo(revisionId) ?? this.answerAsLoaded(revisionId);
  }

  give(answer: NewAnswer): void {
    this.outbox?.give(answer);
  }

  /** Connects; gives back how to stop. In the browser only. */
  open(): () => void {
    const { start } = this;
    const connection = new RoomConnection({
      start,
      line: this.options.line,
      dispatch: (action) => this.dispatch(action),
      held: () => ({ revision: this.state.revision, hasGap: hasGap(this.state) }),
      onStatus: (status) => this.setStatus(status),
      onReload: this.options.onReload,
    });
    const outbox = new Outbox({
      store: this.options.openStore(start),
      send: (answers) => connection.sendAnswers(answers),
      newId: newUuid,
      now: Date.now,
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      loaded: start.answers,
      onChange: () => this.notify(),
      onElsewhere: this.options.onReload,
    });
    this.connection = connection;
    this.outbox = outbox;
    const stopWaking = this.options.onWake(() => {
      connection.wake();
      outbox.deliver();
    });
    this.dispatch({ type: 'loaded', start, now: Date.now() });
    void connection.open();
    outbox.deliver();
    this.notify();
    return () => {
      clearTimeout(this.reloadTimer);
      this.reloadTimer = undefined;
      stopWaking();
      connection.close();
      outbox.close();
      this.connection = undefined;
      this.outbox = undefined;
    };
  }

  /** The page has loaded its data again. */
  reload(start: RoomStart): void {
    if (start === this.start) return;
    this.dispatch({ type: 'loaded', start, now: Date.now() });
    this.outbox?.load(start.answers);
    this.connection?.checkGap();
  }

  /**
   * Has the page's data loaded again: soon, or when this page's turn comes among all in the room. However often it is
   * asked for meanwhile, it happens once.
   */
  reloadSoon({ isUrgent }: { readonly isUrgent: boolean }): void {
    if (this.reloadTimer !== undefined && !isUrgent) return;
    clearTimeout(this.reloadTimer);
    this.reloadTimer = setTimeout(
      () => {
        this.reloadTimer = undefined;
        this.options.onReload();
      },
      isUrgent ? 0 : this.turn(),
    );
  }

  /** How long this page waits before it asks for what everybody in the room asks for now; milliseconds. */
  turn(): number {
    const people = Math.max(0, this.state.presence?.people ?? 0);
    return Math.random() * Math.min(longestSpread, spreadPerPerson * people);
  }

  private dispatch(action: RoomAction): void {
    const before = this.state;
    this.state = reduceRoom(before, action);
    if (this.state === before) return;
    if (this.state.mustReload && !before.mustReload) this.reloadSoon({ isUrgent: false });
    this.notify();
  }

  private setStatus(status: ConnectionStatus): void {
    this.status = status;
    if (status === 'live' || status === 'polling') this.outbox?.deliver();
    this.notify();
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }

  private answerAsLoaded(revisionId: string): GivenAnswer {
    const word: AnswerWord | undefined = this.start.answers[revisionId];
    return word === undefined ? nothingGiven : loadedAnswers[word];
  }
}

// One object per word, because React asks again and again whether it is still the same.
const nothingGiven: GivenAnswer = { status: 'none', word: undefined };
const loadedAnswers: Readonly<Record<AnswerWord, GivenAnswer>> = {
  agree: { status: 'counted', word: 'agree' },
  disagree: { status: 'counted', word: 'disagree' },
  pass: { status: 'counted', word: 'pass' },
  unclear: { status: 'counted', word: 'unclear' },
  declined: { status: 'counted', word: 'declined' },
};
