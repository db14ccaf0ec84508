import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { BenchRoom } from './bench-room';
import { type Spread, spreadOf } from './figures';
import { inParts, openLine, openLines } from './people';

/** Resolves at the next message of this name. */
export const heard = (
  line: { once(event: string, listener: () => void): unknown },
  event: string,
) => new Promise<void>((resolve) => line.once(event, () => resolve()));

const samples = 40;
/** Longer than the window in which the hub gathers figures, so that each answer is a send of its own. */
const pause = 400;

/** From somebody's answer to the changed figures on so many other screens: each screen of each answer is one time. */
export async function measureScreens(
  url: string,
  room: BenchRoom,
  screens: number,
): Promise<Spread> {
  const lines = await openLines(url, room, screens);
  const voter = await openLine(url, room, screens);
  const [item] = room.items;
  if (!item) throw new Error('the room has no item');
  const times: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    await delay(pause + (sample % 7) * 10);
    // Taken back and given in turn: each changes how many have answered.
    const answer = sample % 2 === 0 ? 'agree' : undefined;
    const start = performance.now();
    const seen = lines.map((line) =>
      heard(line, 'room:figures').then(() => times.push(performance.now() - start)),
    );
    await voter.emitWithAck('answer:give', {
      answers: [{ clientId: randomUUID(), ...item, answer }],
    });
    await Promise.all(seen);
  }
  for (const line of [...lines, voter]) line.disconnect();
  return spreadOf(times);
}

/** The same with a bare broadcast. */
export async function measureBareScreens(url: string, screens: number): Promise<Spread> {
  const [speaker, ...sockets] = await openBareLines(url, screens + 1);
  const times: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    await delay(pause);
    const start = performance.now();
    const seen = sockets.map((socket) =>
      heard(socket, 'said').then(() => times.push(performance.now() - start)),
    );
    speaker?.emit('say', [{ revisionId: randomUUID(), version: sample, answered: sample }]);
    await Promise.all(seen);
  }
  for (const socket of [...sockets, speaker]) socket?.disconnect();
  return spreadOf(times);
}

/** Sockets to a server that knows nothing of anybody. */
export async function openBareLines(url: string, count: number): Promise<Socket[]> {
  return inParts(count, async () => {
    const socket = io(url, { transports: ['websocket'], forceNew: true });
    await heard(socket, 'connect');
    return socket;
  });
}
