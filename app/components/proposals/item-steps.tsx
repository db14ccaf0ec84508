import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { LinkButton } from '~/components/ui/button';
import type { Place } from '~/domain/answers/personal-order';
import { useCurrentProposalId, usePhase } from '~/realtime/client/use-room';

interface ItemStepsProps {
  readonly place: Place;
  readonly proposalId: string;
  /** Whether this one has an answer: then going on is the next step, else it is skipping. */
  readonly isAnswered: boolean;
  /** The facilitator turns the page for the whole room. */
  readonly isTogether: boolean;
}

/** Back, and on to the next one that waits for an answer; where the room looks at this one together, there is nothing to press. */
export function ItemSteps({ place, proposalId, isAnswered, isTogether }: ItemStepsProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const phase = usePhase();
  const isRoomHere = useCurrentProposalId() === proposalId;
  if (phase === 'closed') {
    return (
      <nav className="item-steps">
        <LinkButton to={`/s/${code}/results`}>{t('item.toResults')}</LinkButton>
      </nav>
    );
  }
  if (isTogether && isRoomHere && (phase === 'discuss' || phase === 'vote')) {
    return <p className="muted">{t('now.togetherText')}</p>;
  }
  const next = place.nextId === undefined ? `now?after=${proposalId}` : `items/${place.nextId}`;
  return (
    <nav className="item-steps">
      {place.previousId === undefined ? (
        <span />
      ) : (
        <LinkButton to={`/s/${code}/items/${place.previousId}`} tone="quiet" icon="back">
          {t('item.previous')}
        </LinkButton>
      )}
      <LinkButton to={`/s/${code}/${next}`} tone={isAnswered ? 'primary' : 'plain'} size="large">
        {t(isAnswered ? 'item.next' : 'item.skip')}
      </LinkButton>
    </nav>
  );
}
