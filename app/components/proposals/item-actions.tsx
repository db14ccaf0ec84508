import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { Icon, type IconName } from '~/components/ui/icon';
import type { ProposalView } from '~/contracts/room';
import type { Permission } from '~/domain/sessions/phases';
import { useAnswer } from '~/realtime/client/use-room';

interface ItemActionsProps {
  readonly proposal: ProposalView;
  readonly objecting: Permission;
  readonly annotating: Permission;
}

interface Action {
  readonly to: string;
  readonly icon: IconName;
  readonly text: string;
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
  const actions: readonly (Action | undefined)[] = [
    objecting === 'now' && word === 'disagree'
      ? { to: `${here}/object`, icon: 'warning', text: t('item.object') }
      : undefined,
    annotating === 'now' ? { to: `${here}/note`, icon: 'speech', text: t('item.note') } : undefined,
    { to: better, icon: 'pencil', text: t('item.better') },
    standing
      ? { to: `/s/${code}/list/${standing.categoryId}`, icon: 'eye', text: t('item.onList') }
      : undefined,
  ];
  return (
    <ul className="plain-list link-list">
      {actions.map((action) =>
        action === undefined ? null : (
          <li key={action.to}>
            <Link to={action.to}>
              <Icon name={action.icon} />
              {action.text}
            </Link>
          </li>
        ),
      )}
    </ul>
  );
}
