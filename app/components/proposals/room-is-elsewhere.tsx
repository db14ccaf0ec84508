import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { LinkButton } from '~/components/ui/button';
import { Cluster } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { useCurrentProposalId } from '~/realtime/client/use-room';

interface RoomIsElsewhereProps {
  /** The item that is open here. */
  readonly proposalId: string;
}

/** The facilitator has turned to another item: nobody is torn away from what they read, but told where the room is. */
export function RoomIsElsewhere({ proposalId }: RoomIsElsewhereProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const currentId = useCurrentProposalId();
  if (currentId === undefined || currentId === proposalId) return null;
  return (
    <Notice>
      <Cluster spread>
        <span>{t('item.roomElsewhere')}</span>
        <LinkButton size="small" to={`/s/${code}/items/${currentId}`}>
          {t('item.goThere')}
        </LinkButton>
      </Cluster>
    </Notice>
  );
}
