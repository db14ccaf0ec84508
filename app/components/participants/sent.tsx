import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { Icon } from '~/components/ui/icon';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { useInside } from './inside';
import { forgetSentDraft } from './use-draft';

export const arrivals = ['held', 'shown', 'kept', 'nextRound', 'reported'] as const;
export type Arrival = (typeof arrivals)[number];

interface SentProps {
  readonly arrival: Arrival;
}

/** After sending: that it arrived, who reads it, and where to follow it. */
export function Sent({ arrival }: SentProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  useEffect(() => forgetSentDraft(code), [code]);
  return (
    <Page>
      <Stack gap={5}>
        <p className="sent-mark">
          <Icon name="check" />
        </p>
        <h1>{t('sent.title')}</h1>
        <p className="lead sent" role="status">
          {t(`sent.${arrival}`)}
        </p>
        <p>{t('sent.follow')}</p>
        <Cluster>
          <LinkButton to={`/s/${code}/now`} tone="primary" size="large">
            {t('sent.goOn')}
          </LinkButton>
          <LinkButton to={`/s/${code}/mine`}>{t('mine.title')}</LinkButton>
        </Cluster>
      </Stack>
    </Page>
  );
}
