import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { BenchRoom } from './bench-room';

/**
 * A WebSocket that speaks just enough of Socket.IO to answer: sixty-four whole clients in one process would be
 * measured instead of the server. Messages of the hub that nobody waits for are read and dropped.
 */
export class RawLine {
  private received = '';
  private turn = 0;
  private readonly waiting = new Map<string, (reply: string) => void>();
  private onText: (text: string) => void = () => undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    // One character for each byte: what has to be understood is ASCII, and nothing is decoded for nobody.
    socket.setEncoding('latin1').on('data', (data: string) => this.take(data));
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

  /** Sends one message and resolves with its acknowledgement: JSON, a list of what was said. */
  ask(event: string, message: unknown): Promise<string> {
    const id = `${this.turn}`;
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

  private take(data: string): void {
    this.received += data;
    if (this.received.startsWith('HTTP/')) {
      const head = this.received.indexOf('\r\n\r\n');
      if (head < 0) return;
      this.received = this.received.slice(head + 4);
    }
    for (let text = this.nextFrame(); text !== undefined; text = this.nextFrame()) this.hear(text);
  }

  /** Servers send whole, unmasked frames. */
  private nextFrame(): string | undefined {
    const { received } = this;
    if (received.length < 2) return undefined;
    const short = received.charCodeAt(1) & 0x7f;
    const start = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (received.length < start) return undefined;
    let length = start === 2 ? short : 0;
    for (let place = 2; place < start; place += 1)
      length = length * 256 + received.charCodeAt(place);
    if (received.length < start + length) return undefined;
    this.received = received.slice(start + length);
    return received.slice(start, start + length);
  }

  private hear(text: string): void {
    if (text === '2') this.write('3');
    const start = text.indexOf('[');
    const id = text.startsWith('43') ? text.slice(2, start) : undefined;
    const resolve = id === undefined ? this.onText : this.waiting.get(id);
    if (id !== undefined) this.waiting.delete(id);
    resolve?.(id === undefined ? text : text.slice(start));
  }

  /** Clients must mask; a mask of zeros is one, and costs nothing. The text is ASCII. */
  private write(text: string): void {
    const { length } = text;
    const bytes = length < 126 ? [length] : [126, length >> 8, length & 0xff];
    const [first = 0, ...rest] = bytes;
    const head = String.fromCharCode(0x81, 0x80 | first, ...rest, 0, 0, 0, 0);
    this.socket.write(head + text, 'latin1');
  }
}
