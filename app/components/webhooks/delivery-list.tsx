import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Cluster, Stack } from '~/components/ui/layout';
import { Time } from '~/components/ui/time';
import type { AttemptView, DeliveryView } from '~/contracts/webhooks';
import type { DeliveryState } from '~/domain/webhooks/webhook';
import { formatMilliseconds } from '~/i18n/format';

interface InWords {
  readonly iso: string;
  /** In the reader's words. */
  readonly text: string;
}

/** A message with its times in words. */
export interface ShownDelivery extends Pick<DeliveryView, 'id' | 'type' | 'version' | 'state'> {
  readonly created: InWords;
  readonly next: InWords | undefined;
  readonly attempts: readonly ShownAttempt[];
}

interface ShownAttempt extends Omit<AttemptView, 'at'> {
  readonly begun: InWords;
}

const tones: Readonly<Record<DeliveryState, BadgeTone>> = {
  waiting: 'info',
  delivered: 'success',
  failed: 'danger',
  held: 'warning',
};

const plainEvents = { ping: 'ping', 'texts.withdrawn': 'withdrawal' } as const;

interface DeliveryListProps {
  readonly deliveries: readonly ShownDelivery[];
  /** A receiver that is off is sent nothing, by hand neither. */
  readonly maySend: boolean;
}

/** What a receiver was sent, and what came of each attempt. */
export function DeliveryList({ deliveries, maySend }: DeliveryListProps) {
  return (
    <Stack as="ul" gap={3}>
      {deliveries.map((delivery) => (
        <Card as="li" key={delivery.id}>
          <Delivery delivery={delivery} maySend={maySend} />
        </Card>
      ))}
    </Stack>
  );
}

interface DeliveryProps extends Pick<DeliveryListProps, 'maySend'> {
  readonly delivery: ShownDelivery;
}

function Delivery({ delivery, maySend }: DeliveryProps) {
  const { t } = useTranslation('facilitators');
  const { id, type, version, state, created, next, attempts } = delivery;
  const isUnderWay = attempts.at(-1)?.isUnderWay ?? false;
  return (
    <Stack gap={2}>
      <Cluster spread>
        <strong>
          {type === 'release.published'
            ? t('webhooks.event.release', { version })
            : t(`webhooks.event.${plainEvents[type]}`)}
        </strong>
        <Badge tone={tones[state]}>{t(`webhooks.state.${state}`)}</Badge>
      </Cluster>
      {attempts.length === 0 ? (
        <p className="small muted">
          <Time at={created.iso} text={created.text} />
        </p>
      ) : (
        <ol className="small">
          {attempts.map((attempt) => (
            <Attempt key={attempt.id} attempt={attempt} />
          ))}
        </ol>
      )}
      {next === undefined || isUnderWay ? null : (
        <p className="small">{t('webhooks.next', { time: next.text })}</p>
      )}
      {type === 'ping' || !maySend || isUnderWay ? null : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="deliveryId" value={id} />
          <Button size="small" name="intent" value="send-again">
            {t('webhooks.sendAgain')}
          </Button>
        </Form>
      )}
    </Stack>
  );
}

function Attempt({ attempt }: { readonly attempt: ShownAttempt }) {
  const { t, i18n } = useTranslation('facilitators');
  const { begun, status, fault, isUnderWay, duration } = attempt;
  const answered = status === undefined ? undefined : t('webhooks.status', { status });
  return (
    <li>
      <Cluster gap={2}>
        <Time at={begun.iso} text={begun.text} />
        {answered === undefined ? null : <span>{answered}</span>}
        {isUnderWay ? <span>{t('webhooks.underWay')}</span> : null}
        {fault === undefined || fault === 'status' || isUnderWay ? null : (
          <span>{t(`webhooks.fault.${fault}`)}</span>
        )}
        {duration === undefined ? null : (
          <span className="muted">{formatMilliseconds(duration, i18n.language)}</span>
        )}
      </Cluster>
    </li>
  );
}
