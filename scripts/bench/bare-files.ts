import { createServer } from 'node:http';

/**
 * The least that can be done for a published file: `node:http` with the bytes in memory, one comparison of the entity tag,
 * one look at what the client can decode. The file is fetched once from the server that it is compared with.
 */
const address = process.env.BENCH_FILE ?? '';

const fetched = async (encoding: string) => {
  const response = await fetch(address, { headers: { 'Accept-Encoding': encoding } });
  const etag = response.headers.get('ETag') ?? '';
  return { etag, plain: Buffer.from(await response.arrayBuffer()) };
};

const { etag, plain } = await fetched('identity');
const { brotliCompressSync, constants } = await import('node:zlib');
const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
const brotli = brotliCompressSync(plain, { params });

const server = createServer((request, response) => {
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ETag: etag }).end();
    return;
  }
  const isBrotli = request.headers['accept-encoding']?.includes('br') === true;
  const body = isBrotli ? brotli : plain;
  response.writeHead(200, {
    ETag: etag,
    'Content-Type': 'application/json',
    'Content-Length': body.byteLength,
    ...(isBrotli && { 'Content-Encoding': 'br' }),
  });
  response.end(body);
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGINT', () => process.exit(0));
