import type { Server, Socket } from 'socket.io';
import type { BrowserMessages, CatchUpReply, HubMessages, Welcome } from '~/contracts/room';
import type { Listener } from '~/usecases/rooms/listener';

/** A room, as far as its sockets need it. */
export interface RoomOfLine {
  join(line: Line): Welcome;
  leave(line: Line): void;
  catchUp(line: Line, held: number): Promise<CatchUpReply>;
}

/** What the hub knows of a socket once it has been let in. */
export interface SocketFacts {
  listener: Listener;
  room: RoomOfLine;
  /** Of a participant, for the count by language (S4). */
  language: string | undefined;
  answeredRevisionIds: readonly string[];
}

type NoMessages = Record<string, never>;

export type Wire = Server<BrowserMessages, HubMessages, NoMessages, SocketFacts>;
export type Line = Socket<BrowserMessages, HubMessages, NoMessages, SocketFacts>;
