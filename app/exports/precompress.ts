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

/**
 * The compressed forms of a file, those only that save something. Large files get a middle brotli quality: the best one
 * takes twenty seconds for 6,000 concepts.
 */
export const precompress = async (bytes: Uint8Array): Promise<Encoded[]> => {
  const quality = bytes.byteLength <= smallEnoughForBest ? 11 : 5;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
  };
  const encoded: Encoded[] = [
    { encoding: 'br', quality, bytes: await compressBrotli(bytes, { params }) },
    { encoding: 'gzip', quality: 9, bytes: await compressGzip(bytes, { level: 9 }) },
  ];
  return encoded.filter((form) => form.bytes.byteLength < bytes.byteLength);
};
