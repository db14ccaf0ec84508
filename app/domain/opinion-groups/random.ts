/** A stream of numbers in [0, 1), the same for the same seed. */
export type RandomStream = () => number;

/** Mulberry32: 32 bits of state, good enough to choose starts and samples; never for secrets. */
export function randomStream(seed: number): RandomStream {
  // Signed, since that is kept without an object of its own for each number.
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `size` different whole numbers below `below`, ascending: the first steps of a shuffle. */
export function sampleWithout(
  random: RandomStream,
  { below, size }: { below: number; size: number },
): Int32Array {
  const pool = new Int32Array(below);
  for (let index = 0; index < below; index += 1) pool[index] = index;
  const taken = Math.min(size, below);
  for (let place = 0; place < taken; place += 1) {
    const other = place + Math.floor(random() * (below - place));
    const kept = pool[place]!;
    pool[place] = pool[other]!;
    pool[other] = kept;
  }
  return pool.subarray(0, taken).sort();
}
