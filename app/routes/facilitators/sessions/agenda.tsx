import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { AgendaRow } from '~/components/moderation/agenda-row';
import { SessionHeader } from '~/components/sessions/session-header';
import { LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { agendaForm } from '~/contracts/moderation';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { RoomProvider } from '~/realtime/client/room-provider';
import { useReloadOn } from '~/realtime/client/use-room';
import { loadAgenda } from '~/usecases/moderation/load-agenda.server';
import { orderAgenda } from '~/usecases/moderation/order-agenda.server';
import { loadRoomStart } from '~/usecases/rooms/load-room-start.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(inSession('see-session'), async ({ deps, scope, request }) => {
  const { t } = requestTexts(request);
  const start = await loadRoomStart(deps, { listener: { kind: 'facilitator', scope } });
  if (!start.ok) return start;
  const agenda = await loadAgenda(deps, scope);
  if (!agenda.ok) return agenda;
  const heading = t('facilitators:session.agenda');
  return ok({ ...agenda.value, start: start.value, sessionId: scope.sessionId, heading });
});

export const action = writing(
  inSession('run-session'),
  agendaForm,
  async ({ deps, scope, input }) => {
    const ordered = await orderAgenda(deps, scope, input);
    return ordered.ok ? ok(redirect(`/f/sessions/${scope.sessionId}/agenda`)) : ordered;
  },
);

export default function Agenda() {
  const { start } = useLoaderData<typeof loader>();
  return (
    <RoomProvider start={start}>
      <AgendaPage />
    </RoomProvider>
  );
}

function AgendaPage() {
  const { t } = useTranslation('facilitators');
  useReloadOn('queue.changed');
  useReloadOn('proposal.shown', 'proposal.gone', 'decisions.made');
  const { sessionId, title, held, items } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <Page>
      <Stack gap={5}>
        <SessionHeader sessionId={sessionId} title={title} queue={held} />
        <Cluster spread>
          <h2>{t('session.agenda')}</h2>
          <LinkButton icon="plus" to={`/f/sessions/${sessionId}/items/new`}>
            {t('agenda.add')}
          </LinkButton>
        </Cluster>
        <FormErrors form={form} />
        {items.length === 0 ? (
          <EmptyState title={t('agenda.empty')}>
            <p>{t('agenda.emptyHint')}</p>
          </EmptyState>
        ) : (
          <ol className="stack gap-3 plain-list">
            {items.map((item, index) => (
              <Card as="li" key={item.id}>
                <AgendaRow
                  sessionId={sessionId}
                  item={item}
                  isFirst={index === 0}
                  isLast={index === items.length - 1}
                />
              </Card>
            ))}
          </ol>
        )}
      </Stack>
    </Page>
  );
}
