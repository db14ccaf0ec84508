import type { RoomStart } from '~/contracts/room';
import type { AnswerWord, GivenAnswer, NewAnswer } from './given-answer';
import { Outbox } from './outbox';
import { createDeviceStore, createMemoryStore, type OutboxStore } from './outbox-store';
import { type ConnectionStatus, RoomConnection } from './room-connection';
import { hasGap, type RoomAction, type RoomState, reduceRoom, startState } from './room-store';
import { newUuid } from './uuid';

/** Whoever was away this long was so together with others: they must not all load at once. */
const reloadJitter = 1500;

interface RoomClientOptions {
  /** Load the page's data again. */
  readonly onReload: () => void;
}

/** One page's part in a room: what it knows, its line to the hub, and its answers on their way. */
export class RoomClient {
  private state: RoomState;
  private status: ConnectionStatus = 'connecting';
  private outbox: Outbox | undefined;
  private connection: RoomConnection | undefined;
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
      dispatch: (action) => this.dispatch(action),
      held: () => ({ revision: this.state.revision, hasGap: hasGap(this.state) }),
      onStatus: (status) => this.setStatus(status),
      onRefused: this.options.onReload,
    });
    const outbox = new Outbox({
      store: storeFor(start),
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
    const stopWaking = onWake(() => {
      connection.wake();
      outbox.deliver();
    });
    this.dispatch({ type: 'loaded', start, now: Date.now() });
    void connection.open();
    outbox.deliver();
    this.notify();
    return () => {
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

  private dispatch(action: RoomAction): void {
    const before = this.state;
    this.state = reduceRoom(before, action);
    if (this.state === before) return;
    if (this.state.mustReload && !before.mustReload) {
      setTimeout(this.options.onReload, Math.random() * reloadJitter);
    }
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

function storeFor({ viewer, sessionCode }: RoomStart): OutboxStore {
  if (viewer.kind !== 'participant' || !viewer.isOwnDevice) return createMemoryStore();
  try {
    const { localStorage } = window;
    return createDeviceStore({
      sessionCode,
      key: viewer.key,
      storage: localStorage,
      target: window,
    });
  } catch {
    // The browser was told to keep nothing: even looking at the storage throws.
    return createMemoryStore();
  }
}

/** Calls back whenever the line may have come back: on the network again, or looked at again. */
function onWake(wake: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') wake();
  };
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    window.removeEventListener('online', wake);
    window.removeEventListener('pageshow', wake);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
