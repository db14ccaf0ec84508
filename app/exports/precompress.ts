import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export interface Encoded {
  readonly encoding: 'br' | 'gzip';
  readonly quality: number;
  readonly bytes: Uint8Array;
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Brotli's best takes a tenth less than its middle, and tens of times as long: for afterwards. */
export const bestQuality = 11;
const firstQuality = 5;

/** Brotli of a given quality, 0 to 11. The best one takes twenty seconds for 6,000 concepts. */
export const compressAs = async (bytes: Uint8Array, quality: number): Promise<Encoded> => {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
  };
  return { encoding: 'br', quality, bytes: await compressBrotli(bytes, { params }) };
};

/**
 * The compressed forms of a file, those only that save something. Brotli is of a middle quality at first, so that nobody
 * waits; a queued job makes it the best afterwards.
 */
export const precompress = async (bytes: Uint8Array): Promise<Encoded[]> => {
  const encoded: Encoded[] = [
    await compressAs(bytes, firstQuality),
    // Level 9 takes twice as long for a hundredth less, and few clients know no Brotli.
    { encoding: 'gzip', quality: 6, bytes: await compressGzip(bytes, { level: 6 }) },
  ];
  return encoded.filter((form) => form.bytes.byteLength < bytes.byteLength);
};
