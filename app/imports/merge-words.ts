import type { Finding } from '~/contracts/imports';
import { sameCanonical } from '~/domain/snapshots/canonical';
import type { CategoryText, LanguageTag } from '~/domain/taxonomy/category';
import { withDistinctLabels } from '~/domain/taxonomy/distinct-labels';
import type { ExistingCategory } from './existing-category';
import type { ImportedCategory, ImportedText } from './imported-taxonomy';
import { shorten } from './shorten';

/** What a text is once a file has said its part of it: parts that the file has no word for stay. */
const spoken = ({ text, said }: ImportedText, standing: CategoryText): CategoryText =>
  withDistinctLabels({
    ...standing,
    ...Object.fromEntries(said.map((part) => [part, text[part]])),
  });

/**
 * The file's words laid over those that stand, and the languages in which something is new. Three texts are compared: the
 * file's, ours, and the one that the last import brought, in the parts that the file speaks of. The file's are taken where
 * its makers changed them and we did not; where both did, ours stay.
 */
export function mergeWords(source: ImportedCategory, known: ExistingCategory) {
  const findings: Finding[] = [];
  const languages: LanguageTag[] = [];
  const texts = new Map<LanguageTag, ImportedText>();
  for (const [language, imported] of source.texts) {
    const ours = known.texts.get(language);
    const before = known.imported.get(language);
    const text = ours ? spoken(imported, ours) : imported.text;
    texts.set(language, { ...imported, text });
    if (ours && sameCanonical(text, ours)) continue;
    if (before && sameCanonical(spoken(imported, before), before)) continue;
    const isOurs = (part: keyof CategoryText) => !sameCanonical(ours?.[part], before?.[part]);
    if (!ours || (before && !imported.said.some(isOurs))) {
      languages.push(language);
      continue;
    }
    const params = { id: shorten(source.sourceId), language };
    findings.push({ severity: 'warning', ...source.at, code: 'import-text-kept', params });
  }
  return { texts, languages, findings };
}
