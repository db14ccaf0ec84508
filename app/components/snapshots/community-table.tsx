import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Badge } from '~/components/ui/badge';
import { Table } from '~/components/ui/table';
import type { CommunityCounts } from '~/domain/snapshots/snapshot-decision';
import { formatNumber } from '~/i18n/format';

interface CommunityTableProps {
  readonly communities: readonly CommunityCounts[];
}

/** Answers by community; the small ones are pooled already (D5). */
export function CommunityTable({ communities }: CommunityTableProps) {
  const { t, i18n } = useTranslation('builders');
  const { t: common } = useTranslation();
  const number = (count: number) => formatNumber(count, i18n.language);
  return (
    <Table
      caption={t('decision.byCommunity')}
      columns={[
        { key: 'community', label: t('decision.community') },
        { key: 'agree', label: common('answer.agree'), isNumeric: true },
        { key: 'disagree', label: common('answer.disagree'), isNumeric: true },
        { key: 'pass', label: common('answer.pass'), isNumeric: true },
      ]}
      rows={communities.map((community) => ({
        key: community.id ?? community.basis,
        cells: {
          community: <CommunityName community={community} />,
          agree: number(community.agree),
          disagree: number(community.disagree),
          pass: number(community.pass),
        },
      }))}
    />
  );
}

function CommunityName({ community }: { readonly community: CommunityCounts }) {
  const { t } = useTranslation('builders');
  if (community.basis === 'others') return t('decision.others');
  return (
    <span className="cluster gap-2">
      <Localized texts={community.label} />
      <Badge>
        {community.basis === 'attested' ? t('decision.attested') : t('decision.selfDeclared')}
      </Badge>
      {community.affected ? <Badge tone="accent">{t('decision.affected')}</Badge> : null}
    </span>
  );
}
