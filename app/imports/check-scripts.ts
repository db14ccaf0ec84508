import type { Finding } from '~/contracts/imports';
import type { LanguageTag } from '~/domain/taxonomy/category';
import type { ImportedCategory } from './imported-taxonomy';

/** Scripts that BCP-47 names as one and Unicode as several. */
const composed: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/** Letters of the script in which a language is usually written; nothing where nobody knows. */
function lettersOf(language: LanguageTag): RegExp | undefined {
  try {
    const script = new Intl.Locale(language).maximize().script;
    if (script === undefined) return undefined;
    const classes = (composed[script] ?? [script]).map((name) => `\\p{Script=${name}}`);
    return new RegExp(`[${classes.join('')}]`, 'u');
  } catch {
    return undefined;
  }
}

/**
 * A file that does not say its language is easily taken for another: where most labels of a language hold
 * no letter of its script, that is a warning before anything is stored.
 */
export function checkScripts(categories: readonly ImportedCategory[]): Finding[] {
  const labels = new Map<LanguageTag, string[]>();
  for (const { texts } of categories) {
    for (const [language, { text }] of texts) {
      if (!/\p{L}/u.test(text.label)) continue;
      const known = labels.get(language);
      if (known) known.push(text.label);
      else labels.set(language, [text.label]);
    }
  }
  return [...labels].flatMap(([language, all]): Finding[] => {
    const letters = lettersOf(language);
    if (!letters) return [];
    const strange = all.filter((label) => !letters.test(label)).length;
    if (strange * 2 <= all.length) return [];
    const params = { language, strange, labels: all.length };
    return [{ severity: 'warning', path: '', code: 'import-script-unexpected', params }];
  });
}
