import type { TFunction } from 'i18next';
import type { DecisionRule, Fraction } from '~/domain/decisions/rule';
import { formatShare } from './format';

interface Reader {
  readonly t: TFunction<'facilitators'>;
  readonly language: string;
}

/** A decision rule as sentences: what has to be so for something to come on the list. */
export function ruleSentences(rule: DecisionRule, { t, language }: Reader): string[] {
  const said = (share: Fraction) => shareInWords(share, language);
  const { quorum, minimumAgree, communityFloor, communityHold, objection } = rule;
  return [
    t('rule.enough', { count: quorum.minimum, share: said(quorum.share) }),
    t('rule.agreed', {
      share: said(rule.agreement),
      count: minimumAgree.count,
      ofAnswers: said(minimumAgree.share),
    }),
    rule.kind === 'consent'
      ? t('rule.blocked', { count: objection.count })
      : t('rule.objected', { count: objection.count, share: said(objection.share) }),
    t('rule.unclear', { share: said(rule.unclear) }),
    t('rule.floor', { count: communityFloor.ballots, share: said(communityFloor.share) }),
    t('rule.hold', { count: communityHold.ballots, share: said(communityHold.share) }),
  ];
}

/** A share that percents cannot say exactly stays a fraction: two thirds are not 67 %. */
export function shareInWords([numerator, denominator]: Fraction, language: string): string {
  const isWhole = (100 * numerator) % denominator === 0;
  return isWhole ? formatShare(numerator / denominator, language) : `${numerator}/${denominator}`;
}
