import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { type Measured, type Round, runRounds } from './rounds';

/** One kept-open HTTP connection that knows nothing but to post and to wait for the reply. */
async function openPoster(url: string): Promise<{ post: Round; socket: Socket }> {
  const { host, hostname, port } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname });
  socket.setNoDelay(true).setEncoding('latin1');
  const voter = randomUUID();
  const items = Array.from({ length: 20 }, () => randomUUID());
  const post: Round = (turn) =>
    new Promise((resolve) => {
      const answer = turn % 3 === 0 ? 'disagree' : 'agree';
      const body = JSON.stringify({ item: items[turn % 20], voter, answer });
      let reply = '';
      const take = (text: string) => {
        reply += text;
        if (!reply.includes('\r\n\r\n')) return;
        socket.off('data', take);
        resolve();
      };
      socket.on('data', take);
      socket.write(
        `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
    });
  return { post, socket };
}

/** Answers a second that a bare server takes from so many people who each wait for their reply. */
export async function measureBareAnswers(url: string, people: number): Promise<Measured> {
  const posters = await Promise.all(Array.from({ length: people }, () => openPoster(url)));
  const measured = await runRounds(posters.map(({ post }) => post));
  for (const { socket } of posters) socket.destroy();
  return measured;
}
