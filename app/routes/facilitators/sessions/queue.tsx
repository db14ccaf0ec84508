import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { readDone, writeDone } from '~/components/moderation/done';
import { QueueCard } from '~/components/moderation/queue-card';
import { QueueKeys } from '~/components/moderation/queue-keys';
import { ReportedTexts } from '~/components/moderation/reported-texts';
import { UndoNotice } from '~/components/moderation/undo-notice';
import { SessionHeader } from '~/components/sessions/session-header';
import { EmptyState } from '~/components/ui/empty-state';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { queueForm } from '~/contracts/moderation';
import { visibilities } from '~/domain/proposals/proposal';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import { formatTime } from '~/i18n/format';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { RoomProvider } from '~/realtime/client/room-provider';
import { useReloadOn } from '~/realtime/client/use-room';
import { acceptExample } from '~/usecases/moderation/accept-example.server';
import { joinText, separateText } from '~/usecases/moderation/join-text.server';
import { leaveReportedText } from '~/usecases/moderation/leave-reported-text.server';
import { loadQueue } from '~/usecases/moderation/load-queue.server';
import type { QueueEntry } from '~/usecases/moderation/queue-entries.server';
import { hideText, passText, undoReading } from '~/usecases/moderation/read-text.server';
import { warnOfText } from '~/usecases/moderation/warn-of-text.server';
import { loadRoomStart } from '~/usecases/rooms/load-room-start.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(inSession('moderate'), async (visit) => {
  const { deps, scope, request, language, url } = visit;
  const { t } = requestTexts(request);
  const start = await loadRoomStart(deps, { listener: { kind: 'facilitator', scope } });
  if (!start.ok) return start;
  const shown = url.searchParams.get('show');
  const visibility = visibilities.find((known) => known === shown) ?? 'held';
  const queue = await loadQueue(deps, scope, visibility);
  if (!queue.ok) return queue;
  const { entries, reported, timeZone, ...rest } = queue.value;
  const dated = ({ createdAt, ...entry }: QueueEntry) => ({
    ...entry,
    at: createdAt.toISOString(),
    atText: formatTime({ at: createdAt, language, timeZone }),
  });
  return ok({
    ...rest,
    start: start.value,
    heading: t('facilitators:session.queue'),
    visibility,
    done: readDone(url.searchParams.get('done')),
    entries: entries.map(dated),
    reported: reported.map(({ entry, reports }) => ({ entry: dated(entry), reports })),
  });
});

export const action = writing(inSession('moderate'), queueForm, async (visit) => {
  const { deps, scope, input, url } = visit;
  const done = await carryOut();
  if (!done.ok) return done;
  const after = new URLSearchParams();
  const show = url.searchParams.get('show');
  if (show !== null) after.set('show', show);
  const { intent } = input;
  if (intent === 'pass' || intent === 'hide' || intent === 'join') {
    after.set('done', writeDone({ what: intent, type: input.type, id: input.id }));
  }
  return ok(redirect(`/f/sessions/${scope.sessionId}/queue?${after}`));

  function carryOut() {
    switch (input.intent) {
      case 'pass':
        return passText(deps, scope, input);
      case 'hide':
        return hideText(deps, scope, input);
      case 'undo':
        return undoReading(deps, scope, input);
      case 'join':
        return joinText(deps, scope, input);
      case 'separate':
        return separateText(deps, scope, input);
      case 'warn':
        return warnOfText(deps, scope, input);
      case 'settle':
        return leaveReportedText(deps, scope, input);
      case 'accept':
        return acceptExample(deps, scope, input);
    }
  }
});

export default function Queue() {
  const { start } = useLoaderData<typeof loader>();
  return (
    <RoomProvider start={start}>
      <QueuePage />
    </RoomProvider>
  );
}

function QueuePage() {
  const { t } = useTranslation('facilitators');
  const { start, title, held, visibility, entries, reported, open, done } =
    useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  useReloadOn('queue.changed');
  return (
    <Page>
      <Stack gap={5}>
        <SessionHeader sessionId={start.sessionId} title={title} queue={held} />
        <h2 className="visually-hidden">{t(`queue.show.${visibility}`)}</h2>
        <Cluster gap={2}>
          {visibilities.map((show) => (
            <Link
              key={show}
              className="pill"
              aria-current={show === visibility ? 'true' : undefined}
              to={show === 'held' ? '.' : `?show=${show}`}
            >
              {t(`queue.show.${show}`)}
            </Link>
          ))}
        </Cluster>
        <FormErrors form={form} />
        {done === undefined || form.isRefused ? null : <UndoNotice done={done} />}
        <ReportedTexts texts={reported} />
        {entries.length === 0 ? (
          <EmptyState icon="check" title={t(`queue.empty.${visibility}`)}>
            {visibility === 'held' ? <p>{t('queue.emptyHint')}</p> : null}
          </EmptyState>
        ) : (
          <>
            <p className="muted small no-touch">{t('queue.keysHint')}</p>
            <ul className="stack gap-4 plain-list">
              {entries.map((entry) => (
                <QueueCard
                  key={entry.id}
                  sessionId={start.sessionId}
                  entry={entry}
                  visibility={visibility}
                  open={open}
                />
              ))}
            </ul>
          </>
        )}
        <QueueKeys readings={entries.map(({ id }) => id).join()} />
      </Stack>
    </Page>
  );
}
