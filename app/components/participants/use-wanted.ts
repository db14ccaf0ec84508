import { useInside } from './inside';

interface Wanted<Thing> {
  readonly shown: readonly Thing[];
  readonly isSomeLeftOut: boolean;
}

/** Leaves out what carries a content warning, for somebody who has switched such things off (A3). */
export function useWanted<Thing>(
  things: readonly Thing[],
  isWarnedOf: (thing: Thing) => boolean,
): Wanted<Thing> {
  const { hidesSensitive } = useInside();
  const shown = hidesSensitive ? things.filter((thing) => !isWarnedOf(thing)) : things;
  return { shown, isSomeLeftOut: shown.length < things.length };
}
