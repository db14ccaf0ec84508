import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export interface Encoded {
  readonly encoding: 'br' | 'gzip';
  readonly quality: number;
  readonly bytes: Uint8Array;
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Below this many bytes the best quality costs less than a fifth of a second. */
const smallEnoughForBest = 64 * 1024;

/** Where compressing better than at first pays: brotli's best takes a tenth less. */
export const bestQuality = 11;

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
 * The compressed forms of a file, those only that save something. Large files get a middle brotli quality, so that
 * nobody waits; a queued job makes it the best afterwards.
 */
export const precompress = async (bytes: Uint8Array): Promise<Encoded[]> => {
  const quality = bytes.byteLength <= smallEnoughForBest ? bestQuality : 5;
  const encoded: Encoded[] = [
    await compressAs(bytes, quality),
    { encoding: 'gzip', quality: 9, bytes: await compressGzip(bytes, { level: 9 }) },
  ];
  return encoded.filter((form) => form.bytes.byteLength < bytes.byteLength);
};
