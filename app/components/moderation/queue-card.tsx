import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Badge } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Stack } from '~/components/ui/layout';
import { Time } from '~/components/ui/time';
import { isReportable } from '~/domain/moderation/report';
import type { Visibility } from '~/domain/proposals/proposal';
import { AcceptForm } from './accept-form';
import { EntryBody, type EntryWords, warningOf } from './entry-body';
import { HiddenReason } from './hidden-reason';
import { HideForm } from './hide-form';
import { type JoinableItem, JoinForm } from './join-form';
import { WarnForm } from './warn-form';

export type ShownEntry = EntryWords & {
  readonly id: string;
  readonly at: string;
  readonly atText: string;
  readonly hiddenReason: string | undefined;
  readonly isForNextRound: boolean;
};

interface QueueCardProps {
  readonly sessionId: string;
  readonly entry: ShownEntry;
  readonly visibility: Visibility;
  readonly open: readonly JoinableItem[];
}

/** One text to read, with what can be done about it; `data-queue-card` is where the keyboard goes. */
export function QueueCard({ sessionId, entry, visibility, open }: QueueCardProps) {
  const { t } = useTranslation('facilitators');
  const { type, id } = entry;
  return (
    <li className="card queue-card" data-queue-card tabIndex={-1}>
      <Stack gap={3}>
        <Cluster spread>
          <Cluster gap={2}>
            <Badge tone="accent">{t(`queue.type.${type}`)}</Badge>
            {entry.isForNextRound ? <Badge>{t('queue.nextRound')}</Badge> : null}
          </Cluster>
          <span className="muted small">
            <Time at={entry.at} text={entry.atText} />
          </span>
        </Cluster>
        <EntryBody entry={entry} />
        {entry.hiddenReason === undefined ? null : (
          <div className="muted">
            {t('queue.hiddenBecause')} <HiddenReason stored={entry.hiddenReason} />
          </div>
        )}
        {visibility === 'passed' ? null : <PassForm entry={entry} />}
        {entry.type === 'annotation' && entry.canBeAccepted ? (
          <AcceptForm id={entry.id} isAccepted={entry.isAccepted} />
        ) : null}
        <Stack gap={1}>
          {visibility === 'hidden' ? null : (
            <Disclosure summary={<span data-queue-hide>{t('queue.hide')}</span>}>
              <HideForm type={type} id={id} />
            </Disclosure>
          )}
          {type === 'proposal' || type === 'contribution' ? (
            <Disclosure summary={t('queue.join')}>
              <JoinForm type={type} id={id} open={open} />
            </Disclosure>
          ) : null}
          {isReportable(type) ? (
            <Disclosure summary={t('queue.warn')}>
              <WarnForm text={{ type, id }} warning={warningOf(entry)} />
            </Disclosure>
          ) : null}
        </Stack>
        <Onwards sessionId={sessionId} entry={entry} />
      </Stack>
    </li>
  );
}

function PassForm({ entry }: Pick<QueueCardProps, 'entry'>) {
  const { t } = useTranslation('facilitators');
  const { type, id } = entry;
  // The room never sees these: they are read, and that is all.
  const isForTeam =
    type === 'contribution' || (type === 'annotation' && entry.scope === 'facilitators');
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="id" value={id} />
      <Button tone="primary" size="large" icon="check" name="intent" value="pass" data-queue-pass>
        {isForTeam ? t('queue.passContribution') : t('queue.pass')}
      </Button>
    </Form>
  );
}

function Onwards({ sessionId, entry }: Pick<QueueCardProps, 'sessionId' | 'entry'>) {
  const { t } = useTranslation('facilitators');
  const base = `/f/sessions/${sessionId}/items`;
  if (entry.type === 'proposal') {
    return (
      <Link className="line-link" to={`${base}/${entry.id}`}>
        {t('queue.toItem')}
      </Link>
    );
  }
  if (entry.type !== 'contribution') return null;
  return (
    <Cluster gap={2}>
      {entry.about === undefined ? (
        <Link className="line-link" to={`${base}/new?from=${entry.id}`}>
          {t('queue.makeProposal')}
        </Link>
      ) : (
        <span className="muted">
          {t('queue.joinedTo')} <Localized texts={entry.about} />
        </span>
      )}
    </Cluster>
  );
}
