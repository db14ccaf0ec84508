import { randomUUID } from 'node:crypto';
import type { BenchRoom } from './bench-room';
import { RawLine } from './raw-line';
import type { Round } from './rounds';

const words = ['agree', 'disagree', 'pass'] as const;

export interface Answering {
  readonly rounds: readonly Round[];
  close(): void;
}

/** So many people who answer over sockets, and each wait until their answer is acknowledged as committed. */
export async function openAnswering(
  url: string,
  room: BenchRoom,
  people: number,
): Promise<Answering> {
  const lines = await Promise.all(
    Array.from({ length: people }, (_, person) => RawLine.open(url, room, person)),
  );
  const rounds = lines.map(
    (line, person): Round =>
      async (turn) => {
        const item = room.items[(turn + person) % room.items.length];
        const answer = words[turn % words.length];
        const reply = await line.ask('answer:give', {
          answers: [{ clientId: randomUUID(), ...item, answer }],
        });
        if (!reply.startsWith('[[{"ok":true')) throw new Error(`An answer was refused: ${reply}`);
      },
  );
  return {
    rounds,
    close: () => {
      for (const line of lines) line.close();
    },
  };
}
