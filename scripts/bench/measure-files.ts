import { benchPart, type Child, startChild } from './child';
import { spreadOf, spreadText } from './figures';
import { openFileLine } from './file-line';
import { type Measured, measureInTurn } from './rounds';

const readers = 64;

/** What programs ask for: everything, the compressed form, or whether it is still the same. */
const wishes = [
  ['whole, uncompressed', () => ({ 'Accept-Encoding': 'identity' })],
  ['whole, Brotli', () => ({ 'Accept-Encoding': 'br' })],
  ['304, nothing new', (etag: string) => ({ 'If-None-Match': etag })],
] as const;

const openAll = (address: string, headers: Readonly<Record<string, string>>) =>
  Promise.all(Array.from({ length: readers }, () => openFileLine(address, headers)));

const figures = ({ times, seconds }: Measured): string =>
  `${(times.length / seconds).toFixed(0).padStart(6)}/s  ${spreadText(spreadOf(times))}`;

/** How often a second a published file is sent, beside a bare `node:http` with the same bytes. */
export async function measureFiles(
  address: string,
  tell: (what: string, figure: string) => void,
): Promise<void> {
  const bare: Child = await startChild({
    args: benchPart('bare-files'),
    env: { BENCH_FILE: address },
  });
  try {
    const first = await openFileLine(address, { 'Accept-Encoding': 'identity' });
    first.close();
    const [, etag = ''] = /^etag: (.*)\r$/im.exec(first.head) ?? [];
    const [, bytes = ''] = /^content-length: (\d+)/im.exec(first.head) ?? [];
    tell('bytes, uncompressed', bytes);
    for (const [name, headersFor] of wishes) {
      const theirs = await openAll(bare.url, headersFor(etag));
      const ours = await openAll(address, headersFor(etag));
      const [slow, fast] = await measureInTurn(
        theirs.map(({ ask }) => ask),
        ours.map(({ ask }) => ask),
      );
      for (const { close } of [...theirs, ...ours]) close();
      tell(name, '');
      tell('  bare node:http', figures(slow));
      tell('  Parlance', figures(fast));
      tell('  ratio', (fast.times.length / slow.times.length).toFixed(2));
    }
  } finally {
    await bare.stop();
  }
}
