import type { LanguageMap } from '~/domain/taxonomy/category';
import { useInside } from './inside';

interface Warned {
  /** As text or by language; empty for none. */
  readonly contentWarning: string | LanguageMap;
}

interface Wanted<Thing> {
  readonly shown: readonly Thing[];
  readonly isSomeLeftOut: boolean;
}

/** Leaves out what carries a content warning, for somebody who has switched such things off (A3). */
export function useWanted<Thing extends Warned>(things: readonly Thing[]): Wanted<Thing> {
  const { hidesSensitive } = useInside();
  const shown = hidesSensitive ? things.filter((thing) => !isWarnedOf(thing)) : things;
  return { shown, isSomeLeftOut: shown.length < things.length };
}

const isWarnedOf = ({ contentWarning }: Warned): boolean =>
  typeof contentWarning === 'string'
    ? contentWarning !== ''
    : Object.keys(contentWarning).length > 0;
