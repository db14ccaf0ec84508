import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Badge } from '~/components/ui/badge';
import { Stack } from '~/components/ui/layout';
import { ShareBar } from '~/components/ui/share-bar';
import { Table } from '~/components/ui/table';
import type { CommunityFacts, DecisionFacts } from '~/domain/decisions/facts';
import { formatNumber } from '~/i18n/format';

interface DecisionNumbersProps {
  readonly facts: DecisionFacts;
}

/** The figures that a decision was made with, as they are published: nobody alone shows in them (D5). */
export function DecisionNumbers({ facts }: DecisionNumbersProps) {
  const { t, i18n } = useTranslation('builders');
  const { answers, handCounted, shown } = facts;
  if (answers === null) return <p>{t('decision.withheld')}</p>;
  const number = (count: number) => formatNumber(count, i18n.language);
  const part = (tone: 'agree' | 'disagree' | 'pass') => ({
    tone,
    amount: answers[tone],
    text: t(`decision.${tone}`, { count: number(answers[tone]) }),
  });
  const further = [
    answers.unclear > 0 ? t('decision.unclear', { count: number(answers.unclear) }) : undefined,
    answers.declined > 0 ? t('decision.declined', { count: number(answers.declined) }) : undefined,
    handCounted ? t('decision.hands', { count: number(handCounted) }) : undefined,
    shown === null ? undefined : t('decision.shown', { count: shown }),
  ].filter((text) => text !== undefined);
  return (
    <Stack gap={3}>
      <ShareBar label={t('decision.bar')} parts={[part('agree'), part('disagree'), part('pass')]} />
      <ul className="plain-list small muted">
        {further.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {facts.communities.length === 0 ? null : <Communities facts={facts} />}
    </Stack>
  );
}

function Communities({ facts }: DecisionNumbersProps) {
  const { t, i18n } = useTranslation('builders');
  const { t: common } = useTranslation();
  const { communities, others } = facts;
  const cells = ({ agree, disagree, pass }: { agree: number; disagree: number; pass: number }) => ({
    agree: formatNumber(agree, i18n.language),
    disagree: formatNumber(disagree, i18n.language),
    pass: formatNumber(pass, i18n.language),
  });
  const rest = others
    ? [{ key: 'others', cells: { community: t('decision.others'), ...cells(others) } }]
    : [];
  return (
    <Table
      caption={t('decision.byCommunity')}
      columns={[
        { key: 'community', label: t('decision.community') },
        { key: 'agree', label: common('answer.agree'), isNumeric: true },
        { key: 'disagree', label: common('answer.disagree'), isNumeric: true },
        { key: 'pass', label: common('answer.pass'), isNumeric: true },
      ]}
      rows={[
        ...communities.map((community) => ({
          key: `${community.id} ${community.isAttested}`,
          cells: { community: <CommunityName community={community} />, ...cells(community) },
        })),
        ...rest,
      ]}
    />
  );
}

function CommunityName({ community }: { readonly community: CommunityFacts }) {
  const { t } = useTranslation('builders');
  return (
    <span className="cluster gap-2">
      <Localized texts={community.label} />
      <Badge>{community.isAttested ? t('decision.attested') : t('decision.selfDeclared')}</Badge>
    </span>
  );
}
