import type { CategoryText } from './category';

/**
 * A text whose other and search-only labels do not repeat its name, nor each other: in one language a label is of one kind
 * (SKOS S13), and the more visible kind keeps it. Nothing is lost but the repetition.
 */
export const withDistinctLabels = (text: CategoryText): CategoryText => {
  const altLabels = [...new Set(text.altLabels)].filter((label) => label !== text.label);
  const shown = new Set([text.label, ...altLabels]);
  const hiddenLabels = [...new Set(text.hiddenLabels)].filter((label) => !shown.has(label));
  return { ...text, altLabels, hiddenLabels };
};
