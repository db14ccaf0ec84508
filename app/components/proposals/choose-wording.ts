import type { ProposalView, RenderingView } from '~/contracts/room';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import { chooseRendering } from '~/domain/taxonomy/language-tag';

export interface ChosenWording {
  readonly shown: RenderingView;
  /** Beside it, when what is shown is a translation. */
  readonly original: RenderingView | undefined;
  /** Nothing is in a language of the reader's: the original is shown, and said to be that (R4). */
  readonly isForeign: boolean;
}

/** Which of the wordings a reader is shown; the original leads each list. `undefined` where there is none. */
export function chooseWording(
  renderings: readonly RenderingView[],
  reading: readonly LanguageTag[],
): ChosenWording | undefined {
  const original = renderings.find(({ origin }) => origin === 'original') ?? renderings[0];
  const language = chooseRendering(
    renderings.map((rendering) => rendering.language),
    reading,
  );
  const shown = renderings.find((rendering) => rendering.language === language) ?? original;
  if (!shown) return undefined;
  return {
    shown,
    original: shown === original ? undefined : original,
    isForeign: language === undefined,
  };
}

/** The words that a proposal is about: its own, else those that stand. */
export const wordsOf = ({ renderings, standing }: ProposalView): readonly RenderingView[] =>
  renderings.length > 0 ? renderings : (standing?.renderings ?? []);

/** The names in all languages, for a mention in passing. */
export const labelsOf = (renderings: readonly RenderingView[]): LanguageMap =>
  Object.fromEntries(renderings.map(({ language, text }) => [language, text.label]));
