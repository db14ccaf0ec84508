import type { ManagerOptions, Socket, SocketOptions } from 'socket.io-client';
import type { AnswerMessage, RefusedMessage } from '~/contracts/answers';
import type { BrowserMessages, CatchUpReply, HubMessages, RoomStart } from '~/contracts/room';
import type { AnswersReply } from './outbox';
import type { RoomAction } from './room-store';

/** `live` by socket; `polling` where sockets are blocked; `offline` when neither gets through. */
export type ConnectionStatus = 'connecting' | 'live' | 'polling' | 'offline';

export type RoomSocket = Socket<HubMessages, BrowserMessages>;
export type SocketSettings = Partial<ManagerOptions & SocketOptions>;

/** How a line is opened: in a browser, or wherever else this runs. */
export interface Line {
  /** Fails when the part that speaks by sockets cannot be loaded. */
  openSocket(settings: SocketSettings): Promise<RoomSocket>;
  /** `path` from the root of the site. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export interface ConnectionOptions {
  readonly start: RoomStart;
  readonly line: Line;
  readonly dispatch: (action: RoomAction) => void;
  /** The last revision that this browser holds, and whether more is known to exist. */
  readonly held: () => { readonly revision: number; readonly hasGap: boolean };
  readonly onStatus: (status: ConnectionStatus) => void;
  /** Only the page's own data can say how things stand, or why the hub lets us in no longer. */
  readonly onReload: () => void;
}

/** Without a pulse for this long, the line is dead although nobody said so. */
const deadAfter = 25_000;
const pollEvery = 10_000;
const replyWithin = 10_000;
/** Every browser in a room notices a gap at the same moment; they must not all ask at once (S3). */
const catchUpJitter = 800;
/** If the page is still there after a refusal, it may have been let in again. */
const afterRefusal = 15_000;
/** This many sockets refused by whatever lies between, and the page asks by HTTP. */
const refusedSockets = 2;

/** One line to the hub, kept open; what was missed is asked for, by HTTP where sockets are blocked. */
export class RoomConnection {
  private socket: RoomSocket | undefined;
  private status: ConnectionStatus = 'connecting';
  private isOpen = false;
  private failures = 0;
  private isAsking = false;
  /** Asked while a reply was on its way, which may be older than what made us ask. */
  private isAskedAgain = false;
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly options: ConnectionOptions) {}

  async open(): Promise<void> {
    this.isOpen = true;
    const { line, start } = this.options;
    const settings = { ...socketSettings, auth: authOf(start) };
    const socket = await line.openSocket(settings).catch(() => undefined);
    if (!this.isOpen) return void socket?.disconnect();
    if (socket) this.listen(socket);
    else this.onFailure(refusedSockets);
  }

  close(): void {
    this.isOpen = false;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    this.socket?.disconnect();
    this.socket = undefined;
  }

  /** The device says that it is back on the network, or the page that it is looked at again. */
  wake(): void {
    if (!this.isOpen) return;
    if (this.socket && !this.socket.connected) this.socket.connect();
    this.checkGap();
  }

  /** Sends answers by socket, or by HTTP while there is none; fails when no reply comes. */
  async sendAnswers(answers: readonly AnswerMessage[]): Promise<AnswersReply> {
    if (this.socket?.connected) {
      return this.socket.timeout(replyWithin).emitWithAck('answer:give', { answers: [...answers] });
    }
    return this.fetchJson('answers', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ answers }),
    });
  }

  /** Asks for what is missing, a moment later, unless it has come by itself. */
  checkGap(): void {
    if (!this.options.held().hasGap || this.isAsking) return;
    this.after('gap', Math.random() * catchUpJitter, () => {
      if (this.options.held().hasGap) void this.catchUp();
    });
  }

  private listen(socket: RoomSocket): void {
    const { dispatch, onReload } = this.options;
    this.socket = socket;
    socket.on('connect', () => {
      this.failures = 0;
      this.callOff('poll');
      this.setStatus('live');
      this.watchPulse();
    });
    socket.on('room:welcome', ({ presence, ...pulse }) => {
      dispatch({ type: 'presence', presence });
      dispatch({ type: 'pulse', pulse, now: Date.now() });
      // Figures have no gap by which to notice that one was missed: whoever was away asks.
      void this.catchUp();
    });
    socket.on('room:events', (events) => this.take({ type: 'events', events }));
    socket.on('room:figures', (figures) => dispatch({ type: 'figures', figures }));
    socket.on('room:presence', (presence) => dispatch({ type: 'presence', presence }));
    socket.on('room:pulse', (pulse) => {
      this.take({ type: 'pulse', pulse, now: Date.now() });
      this.watchPulse();
    });
    socket.on('disconnect', (reason) => {
      this.callOff('pulse');
      if (reason === 'io client disconnect') return;
      this.setStatus('connecting');
      // A server that stops, or one that wants to know anew who we are.
      if (reason === 'io server disconnect') this.connectSoon(socket);
    });
    socket.on('connect_error', (error) => {
      // With `data` the hub itself has spoken: it does not know us (any more).
      const isRefused = 'data' in error && error.data !== undefined;
      if (isRefused) onReload();
      else this.onFailure(this.failures + 1);
      if (!socket.active) this.connectSoon(socket, isRefused ? afterRefusal : 0);
    });
  }

  private connectSoon(socket: RoomSocket, pause = 0): void {
    this.after('connect', pause + 500 + Math.random() * 2500, () => socket.connect());
  }

  private take(action: RoomAction): void {
    this.options.dispatch(action);
    this.checkGap();
  }

  private watchPulse(): void {
    this.after('pulse', deadAfter, () => {
      this.socket?.disconnect().connect();
    });
  }

  private onFailure(failures: number): void {
    this.failures = failures;
    if (this.status === 'live') this.setStatus('connecting');
    if (failures >= refusedSockets && !this.timers.has('poll')) void this.poll();
  }

  private async poll(): Promise<void> {
    if (!this.isOpen || this.socket?.connected) return;
    this.after('poll', pollEvery * (0.8 + Math.random() * 0.4), () => void this.poll());
    await this.catchUp();
  }

  private async catchUp(): Promise<void> {
    if (this.isAsking) {
      this.isAskedAgain = true;
      return;
    }
    this.isAsking = true;
    const reply = await this.askMissed().catch(() => undefined);
    this.isAsking = false;
    if (!this.isOpen) return;
    if (!this.socket?.connected) this.setStatus(reply ? 'polling' : 'offline');
    if (reply && !('ok' in reply)) this.takeMissed(reply);
    else if (this.socket?.connected) this.after('again', pollEvery, () => void this.catchUp());
    if (!this.isAskedAgain) return;
    this.isAskedAgain = false;
    await this.catchUp();
  }

  private takeMissed(reply: CatchUpReply): void {
    if (reply.kind === 'reload') this.options.dispatch({ type: 'too-far-behind' });
    else {
      this.options.dispatch({ type: 'figures', figures: reply.figures });
      this.take({ type: 'events', events: reply.events });
    }
  }

  private async askMissed(): Promise<CatchUpReply | RefusedMessage> {
    const { held, start, onReload } = this.options;
    const { revision } = held();
    if (!this.socket?.connected) {
      if (start.viewer.kind === 'participant') return this.fetchJson(`events?after=${revision}`);
      // Other pages are few: they load themselves again, if there is something to load from.
      const { ok } = await this.options.line.fetch('/ready');
      if (!ok) throw new Error('the server is not ready');
      onReload();
      return { kind: 'events', events: [], figures: [] };
    }
    return this.socket.timeout(replyWithin).emitWithAck('room:catch-up', { revision });
  }

  private async fetchJson<Reply>(path: string, init?: RequestInit): Promise<Reply> {
    const { line, start } = this.options;
    const response = await line.fetch(`/s/${start.sessionCode}/${path}`, init);
    if (response.status === 401 || response.status === 404) this.options.onReload();
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.json();
  }

  private setStatus(status: ConnectionStatus): void {
    if (status === this.status) return;
    this.status = status;
    this.options.onStatus(status);
  }

  private after(name: string, milliseconds: number, work: () => void): void {
    this.callOff(name);
    const timer = setTimeout(() => {
      this.timers.delete(name);
      work();
    }, milliseconds);
    this.timers.set(name, timer);
  }

  /** Forgets it, too: a page with a timer for polling counts as one that polls. */
  private callOff(name: string): void {
    clearTimeout(this.timers.get(name));
    this.timers.delete(name);
  }
}

const socketSettings = {
  // Polling would need every request of a browser to reach the same process.
  transports: ['websocket'],
  reconnectionDelay: 500,
  reconnectionDelayMax: 10_000,
  randomizationFactor: 0.5,
  timeout: 10_000,
};

/** Who we are is in the cookie, or in the address; this says only which room, and in which part. */
function authOf({ sessionId, sessionCode, viewer }: RoomStart) {
  const token = 'token' in viewer ? viewer.token : undefined;
  return { as: viewer.kind, sessionId, sessionCode, token };
}
