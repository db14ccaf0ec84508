import { io, type Socket } from 'socket.io-client';
import type { BrowserMessages, HubMessages } from '~/contracts/room';
import type { BenchRoom } from './bench-room';

export type Line = Socket<HubMessages, BrowserMessages>;

/** Milliseconds after which somebody who comes in is an error. */
export const patience = 30_000;

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
    line.once('disconnect', () => reject(new Error('The line was closed before the welcome.')));
    setTimeout(() => reject(new Error('There was no welcome in time.')), patience).unref();
  });
  return line;
}

export const openLines = (url: string, room: BenchRoom, count: number): Promise<Line[]> =>
  inParts(count, (person) => openLine(url, room, person));

/** Opens so many, not all at once: a server accepts only so many at the same moment. */
export async function inParts<Opened>(
  count: number,
  open: (n: number) => Promise<Opened>,
): Promise<Opened[]> {
  const opened: Opened[] = [];
  while (opened.length < count) {
    const from = opened.length;
    const part = Array.from({ length: Math.min(50, count - from) }, (_, n) => open(from + n));
    opened.push(...(await Promise.all(part)));
  }
  return opened;
}
