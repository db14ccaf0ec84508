import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import type { BenchRoom } from './bench-room';
import type { Child } from './child';
import { heard, openBareLines } from './measure-screens';
import { type Line, openLines } from './people';

export interface Crowd {
  /** What the server holds for each line to it, in bytes, the first ones not counted. */
  readonly memory: number | undefined;
  /** Processor time it used meanwhile, as a share of one core. */
  readonly share: number | undefined;
  /** Messages a second that went to everybody. */
  readonly pace: number;
}

interface Talk<Connected> {
  readonly open: (count: number) => Promise<readonly Connected[]>;
  /** Lets the server tell everybody something new; resolves when the one who asked has heard it. */
  readonly say: (line: Connected, turn: number) => Promise<unknown>;
}

const talkFor = 10_000;
/** Milliseconds between two messages: the hub sends figures as often. */
const window = 250;

/** So many lines to one server, and four messages a second to all of them. */
async function measureCrowd<Connected extends { disconnect(): unknown }>(
  server: Child,
  lines: number,
  { open, say }: Talk<Connected>,
): Promise<Crowd> {
  const first = await open(100);
  const before = server.memory();
  const others = await open(lines);
  const after = server.memory();
  const [speaker] = others;
  const spentBefore = server.spent();
  const start = performance.now();
  let turns = 0;
  for (; speaker && performance.now() - start < talkFor; turns += 1) {
    const begun = performance.now();
    await say(speaker, turns);
    await delay(Math.max(0, window - (performance.now() - begun)));
  }
  const took = performance.now() - start;
  const spent = server.spent();
  for (const line of [...first, ...others]) line.disconnect();
  const isKnown = spent !== undefined && spentBefore !== undefined;
  return {
    memory: before === undefined || after === undefined ? undefined : (after - before) / lines,
    share: isKnown ? (spent - spentBefore) / 1000 / took : undefined,
    pace: turns / (took / 1000),
  };
}

/** People in one room, one of whom gives an answer and takes it back. */
export function measureRoom(server: Child, room: BenchRoom, people: number): Promise<Crowd> {
  const [item] = room.items;
  return measureCrowd<Line>(server, people, {
    open: (count) => openLines(server.url, room, count),
    say: async (line, turn) => {
      const told = heard(line, 'room:figures');
      const answer = turn % 2 === 0 ? ('agree' as const) : undefined;
      if (!item) throw new Error('the room has no item');
      const message = { answers: [{ clientId: randomUUID(), ...item, answer }] };
      await Promise.all([told, line.emitWithAck('answer:give', message)]);
    },
  });
}

/** The same with a server that knows nothing of anybody. */
export function measureBareRoom(server: Child, people: number): Promise<Crowd> {
  return measureCrowd<Socket>(server, people, {
    open: (count) => openBareLines(server.url, count),
    say: async (line, turn) => {
      const told = heard(line, 'said');
      line.emit('say', [{ revisionId: randomUUID(), version: turn, answered: turn }]);
      await told;
    },
  });
}
