import {
  createConnection,
  createServer,
  type NetConnectOpts,
  type Server,
  type Socket,
} from 'node:net';
import { join } from 'node:path';
import { freePort } from './free-port';

/** A line to a database server that a test can cut and mend, as networks do. */
export class CuttableLine {
  /** The database's address by way of this line. */
  readonly url: string;
  readonly #port: number;
  readonly #target: NetConnectOpts;
  readonly #open = new Set<Socket>();
  #server: Server | undefined;

  private constructor(databaseUrl: string, port: number) {
    const url = new URL(databaseUrl);
    this.#target = targetOf(url);
    this.#port = port;
    url.searchParams.delete('host');
    url.host = `127.0.0.1:${port}`;
    this.url = url.href;
  }

  static async to(databaseUrl: string): Promise<CuttableLine> {
    const line = new CuttableLine(databaseUrl, await freePort());
    await line.mend();
    return line;
  }

  mend(): Promise<void> {
    const server = createServer((near) => {
      const far = createConnection(this.#target);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#open.add(socket);
        socket.on('error', () => other.destroy());
        socket.on('close', () => {
          this.#open.delete(socket);
          other.destroy();
        });
        socket.pipe(other);
      }
    });
    this.#server = server;
    return new Promise((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
  }

  cut(): Promise<void> {
    return new Promise((resolve) => {
      this.#server?.close(() => resolve());
      for (const socket of this.#open) socket.destroy();
    });
  }
}

/** The socket folder of a private server, else host and port. */
function targetOf(url: URL): NetConnectOpts {
  const folder = url.searchParams.get('host');
  const port = url.port === '' ? '5432' : url.port;
  if (folder !== null) return { path: join(folder, `.s.PGSQL.${port}`) };
  return { host: url.hostname, port: Number(port) };
}
