/** A run of chance that can be repeated: the seed is printed, and taken from TEST_SEED where given. */
export function seededChance(name: string) {
  const seed = Number(process.env.TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`${name}: TEST_SEED=${seed}`);
  let state = seed;
  /** Mulberry32: from 0 to just under 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** A whole number from 0 to just under `below`. */
    below: (below: number) => Math.floor(next() * below),
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    isLucky: (share: number) => next() < share,
  };
}
export type Chance = ReturnType<typeof seededChance>;
