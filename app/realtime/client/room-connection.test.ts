import { expect, it, vi } from 'vitest';
import type { CatchUpReply } from '~/contracts/room';
import { RoomConnection, type RoomSocket } from './room-connection';
import type { RoomAction } from './room-store';

const start = {
  sessionId: 's',
  sessionCode: 'ABCDEF',
  viewer: { kind: 'participant', key: 'k', isOwnDevice: true },
  revision: 0,
  serverTime: '2026-05-04T10:00:00.000Z',
  phase: 'vote',
  isLocked: false,
  figures: [],
  answers: {},
} as const;

const figures = (version: number, answered: number): CatchUpReply => ({
  kind: 'events',
  events: [],
  figures: [{ revisionId: 'r', version, answered }],
});

/** A line that lets no socket through until the test says so, and whose replies the test gives by hand. */
function bench() {
  const heard = new Map<string, (...facts: unknown[]) => void>();
  const asked: { readonly by: 'http' | 'socket'; readonly reply: (r: CatchUpReply) => void }[] = [];
  const ask = (by: 'http' | 'socket') =>
    new Promise<CatchUpReply>((resolve) => asked.push({ by, reply: resolve }));
  const socket = {
    connected: false,
    active: true,
    on: (event: string, listener: () => void) => heard.set(event, listener),
    timeout: () => ({ emitWithAck: () => ask('socket') }),
    disconnect: () => socket,
    connect: () => socket,
  };
  const seen: RoomAction[] = [];
  const connection = new RoomConnection({
    start,
    line: {
      // biome-ignore lint/plugin: the part of a socket that is spoken to here
      openSocket: async () => socket as unknown as RoomSocket,
      fetch: async () => Response.json(await ask('http')),
    },
    dispatch: (action) => seen.push(action),
    held: () => ({ revision: 0, hasGap: false }),
    onStatus: () => undefined,
    onReload: () => undefined,
  });
  const hear = (event: string, ...facts: unknown[]) => heard.get(event)?.(...facts);
  return {
    connection,
    asked,
    loseSocket: () => {
      socket.connected = false;
      hear('disconnect', 'transport close');
    },
    refuseSocket: () => hear('connect_error', new Error('refused')),
    letSocketIn: () => {
      socket.connected = true;
      hear('connect');
      hear('room:welcome', { revision: 0, serverTime: start.serverTime, presence: {} });
    },
    figuresSeen: () => seen.flatMap((one) => (one.type === 'figures' ? one.figures : [])),
  };
}

it('S3 whoever comes back by socket while a reply by HTTP is on its way asks again after it', async () => {
  const { connection, asked, refuseSocket, letSocketIn, figuresSeen } = bench();
  await connection.open();
  refuseSocket();
  refuseSocket();
  expect(asked.map(({ by }) => by)).toEqual(['http']);
  letSocketIn();
  asked[0]?.reply(figures(1, 3));
  await vi.waitUntil(() => asked.length === 2);
  expect(asked[1]?.by).toBe('socket');
  asked[1]?.reply(figures(2, 4));
  await vi.waitUntil(() => figuresSeen().length === 2);
  expect(figuresSeen().at(-1)).toMatchObject({ answered: 4 });
  connection.close();
});

it('S3 a page that asked by HTTP, came back, and lost the line once more asks by HTTP again', async () => {
  const { connection, asked, refuseSocket, letSocketIn, loseSocket } = bench();
  const answerAll = () => {
    for (const { reply } of asked) reply(figures(1, 3));
  };
  await connection.open();
  refuseSocket();
  refuseSocket();
  answerAll();
  letSocketIn();
  await vi.waitUntil(() => asked.length === 2);
  answerAll();
  loseSocket();
  refuseSocket();
  refuseSocket();
  await vi.waitUntil(() => asked.length === 3);
  expect(asked.map(({ by }) => by)).toEqual(['http', 'socket', 'http']);
  connection.close();
});
