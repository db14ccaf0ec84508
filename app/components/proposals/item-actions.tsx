import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { type LinkRow, LinkRows } from '~/components/ui/link-rows';
import type { ProposalView } from '~/contracts/room';
import type { Permission } from '~/domain/sessions/phases';
import { useAnswer } from '~/realtime/client/use-room';

interface ItemActionsProps {
  readonly proposal: ProposalView;
  readonly objecting: Permission;
  readonly annotating: Permission;
}

/** What else one can do with an item: say why not, say it better, add something. */
export function ItemActions({ proposal, objecting, annotating }: ItemActionsProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const { word } = useAnswer(proposal.revisionId);
  const { id, standing } = proposal;
  const here = `/s/${code}/items/${id}`;
  const better = standing
    ? `/s/${code}/say/wording/${standing.categoryId}`
    : `/s/${code}/say/story?about=${id}`;
  const object: LinkRow = { to: `${here}/object`, icon: 'warning', text: t('item.object') };
  const note: LinkRow = { to: `${here}/note`, icon: 'speech', text: t('item.note') };
  return (
    <LinkRows
      rows={[
        ...(objecting === 'now' && word === 'disagree' ? [object] : []),
        ...(annotating === 'now' ? [note] : []),
        { to: better, icon: 'pencil', text: t('item.better') },
        ...(standing
          ? [
              {
                to: `/s/${code}/list/${standing.categoryId}`,
                icon: 'eye' as const,
                text: t('item.onList'),
              },
            ]
          : []),
        ...(proposal.status === 'open'
          ? [
              {
                to: `/s/${code}/report/proposal/${id}`,
                icon: 'info' as const,
                text: t('report.link'),
              },
            ]
          : []),
      ]}
    />
  );
}
