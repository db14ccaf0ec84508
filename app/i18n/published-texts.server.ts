import type { DecisionRule } from '~/domain/decisions/rule';
import { serverI18n } from './create-i18n.server';
import { interfaceLanguages } from './languages';
import { ruleSentences } from './rule-sentences';

/** What this software itself says within published data, in every language that it speaks. */
export const publishedTexts = {
  /** A decision rule in words, one sentence a line. */
  ruleInWords: (rule: DecisionRule): Readonly<Record<string, string>> =>
    Object.fromEntries(
      interfaceLanguages.map((language) => {
        const { getFixedT } = serverI18n({ language });
        const t = getFixedT(language, 'facilitators');
        return [language, ruleSentences(rule, { t, language }).join('\n')];
      }),
    ),
};
