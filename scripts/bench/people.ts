import { io, type Socket } from 'socket.io-client';
import type { BrowserMessages, HubMessages } from '~/contracts/room';
import type { BenchRoom } from './bench-room';

export type Line = Socket<HubMessages, BrowserMessages>;

/** A page's line to the hub, without the page. */
export async function openLine(url: string, room: BenchRoom, person: number): Promise<Line> {
  const { sessionId, code: sessionCode, cookies } = room;
  const line: Line = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie: cookies[person] ?? '', origin: url },
    auth: { as: 'participant', sessionId, sessionCode },
  });
  await new Promise<void>((resolve, reject) => {
    line.once('room:welcome', () => resolve());
    line.once('connect_error', reject);
  });
  return line;
}

/** In parts, as people come: a server accepts only so many at the same moment. */
export async function openLines(url: string, room: BenchRoom, count: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (let from = 0; from < count; from += 50) {
    const part = Array.from({ length: Math.min(50, count - from) }, (_, n) =>
      openLine(url, room, from + n),
    );
    lines.push(...(await Promise.all(part)));
  }
  return lines;
}
