import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { Answering } from './measure-answers';
import type { Round } from './rounds';

/** What an answer leaves behind: what it has to, or only the answer that stands. */
export type BarePath = '/kept' | '/upserted';

/** One kept-open HTTP connection that knows nothing but to post and to wait for the reply. */
async function openPoster(
  url: string,
  { path, items }: { readonly path: BarePath; readonly items: readonly string[] },
): Promise<{ post: Round; socket: Socket }> {
  const { host, hostname, port } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname });
  socket.setNoDelay(true).setEncoding('latin1');
  const voter = randomUUID();
  const post: Round = (turn) =>
    new Promise((resolve, reject) => {
      if (socket.closed) reject(new Error('The bare server closed the line.'));
      const answer = turn % 3 === 0 ? 'disagree' : 'agree';
      const item = items[turn % items.length];
      const body = JSON.stringify({ client: randomUUID(), item, voter, answer });
      let reply = '';
      const take = (text: string) => {
        reply += text;
        if (!reply.includes('\r\n\r\n')) return;
        socket.off('data', take);
        resolve();
      };
      socket.on('data', take);
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
    });
  return { post, socket };
}

/** The same number of people at a bare server, who each wait for its reply. */
export async function openBareAnswering(
  url: string,
  { people, path }: { readonly people: number; readonly path: BarePath },
): Promise<Answering> {
  const items = Array.from({ length: 20 }, () => randomUUID());
  const posters = await Promise.all(
    Array.from({ length: people }, () => openPoster(url, { path, items })),
  );
  return {
    rounds: posters.map(({ post }) => post),
    close: () => {
      for (const { socket } of posters) socket.destroy();
    },
  };
}
