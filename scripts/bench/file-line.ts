import { connect, type Socket } from 'node:net';
import type { Round } from './rounds';

/** One kept-open HTTP connection that asks for the same file again and again and counts the bytes of the answer. */
export interface FileLine {
  readonly ask: Round;
  /** The head of the first answer. */
  readonly head: string;
  close(): void;
}

const headEnd = '\r\n\r\n';

/** Bytes of a whole answer with this head: after the first, only these are counted. */
const sizeOf = (head: string): number => {
  const [, length = '0'] = /^content-length: (\d+)/im.exec(head) ?? [];
  return head.length + (head.startsWith('HTTP/1.1 304') ? 0 : Number(length));
};

/** Opens a connection and asks once, so that what follows is measured warm. */
export async function openFileLine(
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<FileLine> {
  const { host, hostname, port, pathname } = new URL(address);
  const socket: Socket = connect({ port: Number(port), host: hostname }).setNoDelay(true);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const request = [`GET ${pathname} HTTP/1.1`, `Host: ${host}`, ...lines, '', ''].join('\r\n');
  let size: number | undefined;
  let head = '';
  let received = 0;
  let done: () => void = () => undefined;
  socket.on('data', (data) => {
    received += data.byteLength;
    if (size === undefined) {
      head += data.toString('latin1');
      const end = head.indexOf(headEnd);
      if (end < 0) return;
      head = head.slice(0, end + headEnd.length);
      size = sizeOf(head);
    }
    if (received < size) return;
    received = 0;
    done();
  });
  const ask: Round = () =>
    new Promise((resolve) => {
      done = resolve;
      socket.write(request);
    });
  await ask(0);
  return { ask, head, close: () => socket.destroy() };
}
