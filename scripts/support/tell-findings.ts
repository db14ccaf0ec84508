import type { i18n } from 'i18next';
import type { FindingNote } from '~/contracts/published-pages';
import { findingCodes } from '~/domain/quality/finding';
import { mendingIn } from '~/domain/quality/mending';
import { localizedText } from '~/domain/taxonomy/localized-text';

/** Of many finds alike, the first ones. */
const shownOfEach = 5;

const subjectOf = ({ language, text, concepts, further }: FindingNote): string => {
  const names = concepts.map(({ id, label }) => localizedText(label, ['en'])?.text || id);
  const parts = [language, text === undefined ? undefined : `“${text}”`, names.join(', ')];
  return `${parts.filter(Boolean).join(': ')}${further > 0 ? ` and ${further} more` : ''}`;
};

interface Place {
  readonly slug: string;
  /** Address of the instance. */
  readonly baseUrl: string;
}

/** What was found in a list, a kind at a time: what it means, how it is mended, and the first few with an address. */
export function findingsInWords(
  { t }: Pick<i18n, 't'>,
  notes: readonly FindingNote[],
  { slug, baseUrl }: Place,
): string[] {
  return findingCodes.flatMap((code) => {
    const alike = notes.filter((note) => note.code === code);
    const [first] = alike;
    if (!first) return [];
    const { way, to } = mendingIn(slug)(code, first.text);
    const rest = alike.length - shownOfEach;
    return [
      `  ${first.severity.padEnd(11)} ${t(`quality:finding.${code}`)}. ${t(`quality:mend.${way}`)}${to ? ` ${baseUrl}${to}` : ''}`,
      ...alike.slice(0, shownOfEach).flatMap((note) => {
        const [concept] = note.concepts;
        const at = concept && `${baseUrl}/f/taxonomies/${slug}/categories/${concept.id}`;
        return [subjectOf(note), at].filter(Boolean).map((line) => `                ${line}`);
      }),
      ...(rest > 0 ? [`                and ${rest} more`] : []),
    ];
  });
}
