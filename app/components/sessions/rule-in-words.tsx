import { useTranslation } from 'react-i18next';
import type { DecisionRule } from '~/domain/decisions/rule';
import { ruleSentences } from '~/i18n/rule-sentences';

interface RuleInWordsProps {
  readonly rule: DecisionRule;
}

/** A decision rule as sentences. */
export function RuleInWords({ rule }: RuleInWordsProps) {
  const { t, i18n } = useTranslation('facilitators');
  return (
    <ul>
      {ruleSentences(rule, { t, language: i18n.language }).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
