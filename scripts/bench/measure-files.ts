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

const figures = ({ times, seconds, spent }: Measured): string => {
  const perSecond = (times.length / seconds).toFixed(0).padStart(6);
  const each = [...spent].map(([name, time]) => `${name} ${(time / times.length).toFixed(0)} µs`);
  return `${perSecond}/s  ${spreadText(spreadOf(times))}  ${each.join(', ')}`;
};

/** Readers of one address, and the processor time of the server that they ask. */
async function openReaders(
  address: string,
  {
    headers,
    server,
  }: { readonly headers: Readonly<Record<string, string>>; readonly server: Child },
) {
  const lines = await Promise.all(
    Array.from({ length: readers }, () => openFileLine(address, headers)),
  );
  return {
    contestant: {
      rounds: lines.map(({ ask }) => ask),
      meters: async () => ({ processor: server.spent }),
    },
    close: () => {
      for (const line of lines) line.close();
    },
  };
}

/** How often a second a published file is sent, beside a bare `node:http` with the same bytes. */
export async function measureFiles(
  server: Child,
  path: string,
  tell: (what: string, figure: string) => void,
): Promise<void> {
  const address = `${server.url}${path}`;
  const bare = await startChild({ args: benchPart('bare-files'), env: { BENCH_FILE: address } });
  try {
    const first = await openFileLine(address, { 'Accept-Encoding': 'identity' });
    first.close();
    const [, etag = ''] = /^etag: (.*)\r$/im.exec(first.head) ?? [];
    const [, bytes = ''] = /^content-length: (\d+)/im.exec(first.head) ?? [];
    tell('bytes, uncompressed', bytes);
    for (const [name, headersFor] of wishes) {
      const headers = headersFor(etag);
      const theirs = await openReaders(bare.url, { headers, server: bare });
      const ours = await openReaders(address, { headers, server });
      const [least, parlance] = await measureInTurn([theirs.contestant, ours.contestant]);
      theirs.close();
      ours.close();
      if (!least || !parlance) throw new Error('two measurements are needed');
      tell(name, '');
      tell('  bare node:http', figures(least));
      tell('  Parlance', figures(parlance));
      tell('  ratio', (parlance.times.length / least.times.length).toFixed(2));
    }
  } finally {
    await bare.stop();
  }
}
