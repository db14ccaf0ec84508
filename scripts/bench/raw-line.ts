import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { BenchRoom } from './bench-room';

/**
 * A WebSocket that speaks just enough of Socket.IO to answer: sixty-four whole clients in one process would be
 * measured instead of the server. Messages of the hub that nobody waits for are read and dropped.
 */
export class RawLine {
  private received: Buffer = Buffer.alloc(0);
  private turn = 0;
  private readonly waiting = new Map<number, (reply: unknown) => void>();
  private onText: (text: string) => void = () => undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (data) => this.take(data));
  }

  static async open(url: string, room: BenchRoom, person: number): Promise<RawLine> {
    const { hostname, port, host } = new URL(url);
    const line = new RawLine(connect({ port: Number(port), host: hostname }));
    const upgraded = line.nextText('the upgrade');
    line.socket.write(
      [
        'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
        `Host: ${host}`,
        `Origin: ${url}`,
        `Cookie: ${room.cookies[person]}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${createHash('md5').update(`${person}`).digest('base64')}`,
        '\r\n',
      ].join('\r\n'),
    );
    await upgraded;
    const { sessionId, code: sessionCode } = room;
    const welcomed = line.nextText('the welcome');
    line.write(`40${JSON.stringify({ as: 'participant', sessionId, sessionCode })}`);
    const welcome = await welcomed;
    if (!welcome.startsWith('40')) throw new Error(`Not let in: ${welcome}`);
    return line;
  }

  /** Sends one message and resolves with its acknowledgement. */
  ask(event: string, message: unknown): Promise<unknown> {
    const id = this.turn;
    this.turn += 1;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.write(`42${id}${JSON.stringify([event, message])}`);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private nextText(what: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.socket.once('close', () => reject(new Error(`The line closed before ${what}.`)));
      this.onText = resolve;
    });
  }

  private take(data: Buffer): void {
    this.received = this.received.length === 0 ? data : Buffer.concat([this.received, data]);
    const head = this.received.indexOf('\r\n\r\n');
    if (this.received.subarray(0, 5).toString() === 'HTTP/') {
      if (head < 0) return;
      this.received = this.received.subarray(head + 4);
    }
    for (let text = this.nextFrame(); text !== undefined; text = this.nextFrame()) this.hear(text);
  }

  /** Servers send whole, unmasked frames. */
  private nextFrame(): string | undefined {
    const { received } = this;
    if (received.length < 2) return undefined;
    const short = received.readUInt8(1) & 0x7f;
    const start = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (received.length < start) return undefined;
    const length =
      short === 126
        ? received.readUInt16BE(2)
        : short === 127
          ? Number(received.readBigUInt64BE(2))
          : short;
    if (received.length < start + length) return undefined;
    this.received = received.subarray(start + length);
    return received.toString('utf8', start, start + length);
  }

  private hear(text: string): void {
    if (text === '2') this.write('3');
    const [, id, reply] = text.match(/^43(\d+)(.*)$/s) ?? [];
    if (id === undefined || reply === undefined) {
      this.onText(text);
      return;
    }
    const resolve = this.waiting.get(Number(id));
    this.waiting.delete(Number(id));
    const [said]: unknown[] = JSON.parse(reply);
    resolve?.(said);
  }

  /** Clients must mask; a mask of zeros is one, and costs nothing. */
  private write(text: string): void {
    const payload = Buffer.from(text);
    const isShort = payload.length < 126;
    const head = Buffer.alloc(isShort ? 6 : 8);
    head.writeUInt8(0x81, 0);
    head.writeUInt8(0x80 | (isShort ? payload.length : 126), 1);
    if (!isShort) head.writeUInt16BE(payload.length, 2);
    this.socket.write(Buffer.concat([head, payload]));
  }
}
