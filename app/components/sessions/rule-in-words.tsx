import { useTranslation } from 'react-i18next';
import type { DecisionRule, Fraction } from '~/domain/decisions/rule';
import { formatShare } from '~/i18n/format';

interface RuleInWordsProps {
  readonly rule: DecisionRule;
}

/** A decision rule as sentences: what has to be so for something to come on the list. */
export function RuleInWords({ rule }: RuleInWordsProps) {
  const { t, i18n } = useTranslation('facilitators');
  const said = (share: Fraction) => shareInWords(share, i18n.language);
  const { quorum, minimumAgree, communityFloor, communityHold, objection } = rule;
  const objected = { count: objection.count, share: said(objection.share) };
  return (
    <ul>
      <li>{t('rule.enough', { count: quorum.minimum, share: said(quorum.share) })}</li>
      <li>
        {t('rule.agreed', {
          share: said(rule.agreement),
          count: minimumAgree.count,
          ofAnswers: said(minimumAgree.share),
        })}
      </li>
      <li>
        {rule.kind === 'consent'
          ? t('rule.blocked', { count: objection.count })
          : t('rule.objected', objected)}
      </li>
      <li>{t('rule.unclear', { share: said(rule.unclear) })}</li>
      <li>
        {t('rule.floor', { count: communityFloor.ballots, share: said(communityFloor.share) })}
      </li>
      <li>{t('rule.hold', { count: communityHold.ballots, share: said(communityHold.share) })}</li>
    </ul>
  );
}

/** A share that percents cannot say exactly stays a fraction: two thirds are not 67 %. */
export function shareInWords([numerator, denominator]: Fraction, language: string): string {
  const isWhole = (100 * numerator) % denominator === 0;
  return isWhole ? formatShare(numerator / denominator, language) : `${numerator}/${denominator}`;
}
