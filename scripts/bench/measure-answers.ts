import { randomUUID } from 'node:crypto';
import type { BenchRoom } from './bench-room';
import { RawLine } from './raw-line';
import { type Measured, runRounds } from './rounds';

const words = ['agree', 'disagree', 'pass'] as const;

/** Acknowledged, committed answers a second from so many people who each wait for their acknowledgement. */
export async function measureAnswers(
  url: string,
  room: BenchRoom,
  people: number,
): Promise<Measured> {
  const lines = await Promise.all(
    Array.from({ length: people }, (_, person) => RawLine.open(url, room, person)),
  );
  const measured = await runRounds(
    lines.map((line, person) => async (turn) => {
      const item = room.items[(turn + person) % room.items.length];
      const answer = words[turn % words.length];
      const reply = await line.ask('answer:give', {
        answers: [{ clientId: randomUUID(), ...item, answer }],
      });
      const text = JSON.stringify(reply);
      if (!text.startsWith('[{"ok":true')) throw new Error(`An answer was refused: ${text}`);
    }),
  );
  for (const line of lines) line.close();
  return measured;
}
