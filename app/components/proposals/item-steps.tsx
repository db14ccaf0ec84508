import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { LinkButton } from '~/components/ui/button';
import type { Place } from '~/domain/answers/personal-order';
import { usePhase } from '~/realtime/client/use-room';

interface ItemStepsProps {
  readonly place: Place;
  readonly proposalId: string;
  /** Whether this one has an answer: then going on is the next step, else it is skipping. */
  readonly isAnswered: boolean;
}

/** Back, and on to the next one that waits for an answer. */
export function ItemSteps({ place, proposalId, isAnswered }: ItemStepsProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const phase = usePhase();
  if (phase === 'closed') {
    return (
      <nav className="item-steps">
        <LinkButton to={`/s/${code}/results`}>{t('item.toResults')}</LinkButton>
      </nav>
    );
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
