import { connect, createServer, type Socket } from 'node:net';

export interface Balancer {
  readonly url: string;
  /** The backend to which somebody came last, by the cookie that they sent. */
  backendOf(cookie: string): string | undefined;
  close(): Promise<void>;
}

/** What stands before several processes: takes each connection to the next one that is up. */
export async function openBalancer(backends: readonly string[]): Promise<Balancer> {
  const ports = backends.map((url) => Number(new URL(url).port));
  const open = new Set<Socket>();
  const came = new Map<string, string>();
  let turn = 0;
  const pass = (client: Socket, triesLeft: number) => {
    const place = turn % ports.length;
    const port = ports[place] ?? 0;
    turn += 1;
    const backend = connect({ port, host: '127.0.0.1' });
    const end = () => {
      client.destroy();
      backend.destroy();
      open.delete(client);
    };
    backend.once('connect', () => {
      backend.removeAllListeners('error').on('error', end).on('close', end);
      client.once('data', (head) => {
        const [, cookie] = /^cookie: (.+)\r$/im.exec(head.toString('latin1')) ?? [];
        if (cookie !== undefined) came.set(cookie, backends[place] ?? '');
      });
      client.pipe(backend).pipe(client);
    });
    backend.once('error', () => (triesLeft > 0 ? pass(client, triesLeft - 1) : end()));
    client.on('error', end).on('close', end);
  };
  const server = createServer((client) => {
    open.add(client);
    pass(client, ports.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    backendOf: (cookie) => came.get(cookie),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
