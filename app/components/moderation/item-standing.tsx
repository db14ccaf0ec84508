import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Cluster } from '~/components/ui/layout';
import type { ProposalView } from '~/contracts/room';
import type { Visibility } from '~/domain/proposals/proposal';

interface ItemStandingProps {
  readonly view: ProposalView;
  readonly visibility: Visibility;
  readonly isForNextRound: boolean;
  readonly needsRebase: boolean;
  /** Whether this reader may put it to the room or take it back. */
  readonly mayChange: boolean;
}

/** Where an item stands, and whether it lies before the room. */
export function ItemStanding(props: ItemStandingProps) {
  const { view, visibility, isForNextRound, needsRebase, mayChange } = props;
  const { t } = useTranslation('facilitators');
  const isDraft = view.status === 'draft';
  return (
    <Cluster gap={2}>
      <Badge>{t(`item.status.${view.status}`)}</Badge>
      {visibility === 'passed' ? null : (
        <Badge tone="warning">{t(`queue.show.${visibility}`)}</Badge>
      )}
      {isForNextRound ? <Badge>{t('queue.nextRound')}</Badge> : null}
      {needsRebase ? <Badge tone="danger">{t('item.needsRebase')}</Badge> : null}
      {mayChange && (isDraft || view.status === 'open') ? (
        <Form method="post">
          <Cluster gap={2}>
            {isDraft ? (
              <Button size="small" tone="primary" name="intent" value="open">
                {t('item.open')}
              </Button>
            ) : null}
            <Button size="small" tone="danger" name="intent" value="withdraw">
              {t('item.withdraw')}
            </Button>
          </Cluster>
        </Form>
      ) : null}
    </Cluster>
  );
}
