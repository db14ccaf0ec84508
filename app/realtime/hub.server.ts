import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Hub } from '~/usecases/deps';

export interface RunningHub extends Hub {
  attach(server: HttpServer): void;
  close(): Promise<void>;
}

/** The hub: tells connected rooms what was committed. */
export function createHub(): RunningHub {
  const io = new Server({
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
  });
  return {
    attach: (server) => {
      io.attach(server);
    },
    sessionChanged: (sessionId) => {
      io.to(`session:${sessionId}`).emit('session:changed');
    },
    figuresChanged: (sessionId) => {
      io.to(`session:${sessionId}`).emit('figures:changed');
    },
    answersCounted: () => undefined,
    close: async () => {
      await io.close();
    },
  };
}
