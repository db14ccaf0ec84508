import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { SessionHeader } from '~/components/sessions/session-header';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { EmptyState } from '~/components/ui/empty-state';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { Time } from '~/components/ui/time';
import { doorForm } from '~/contracts/sessions';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import { formatTime, languageName } from '~/i18n/format';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { RoomProvider } from '~/realtime/client/room-provider';
import { useReloadOn } from '~/realtime/client/use-room';
import { loadRoomStart } from '~/usecases/rooms/load-room-start.server';
import { loadDoorQueue } from '~/usecases/sessions/load-door-queue.server';
import { openDoor } from '~/usecases/sessions/open-door.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(
  inSession('run-session'),
  async ({ deps, scope, request, language }) => {
    const { t } = requestTexts(request);
    const start = await loadRoomStart(deps, { listener: { kind: 'facilitator', scope } });
    if (!start.ok) return start;
    const door = await loadDoorQueue(deps, scope);
    if (!door.ok) return door;
    const { title, timeZone, waiting, refused } = door.value;
    const shown = ({ id, language: reads, joinedAt }: (typeof waiting)[number]) => ({
      ...{ id, reads },
      at: joinedAt.toISOString(),
      atText: formatTime({ at: joinedAt, language, timeZone }),
    });
    return ok({
      start: start.value,
      title,
      heading: t('facilitators:door.title'),
      waiting: waiting.map(shown),
      refused: refused.map(shown),
    });
  },
);

export const action = writing(
  inSession('run-session'),
  doorForm,
  async ({ deps, scope, input }) => {
    const opened = await openDoor(deps, scope, input);
    return opened.ok ? ok(redirect(`/f/sessions/${scope.sessionId}/door`)) : opened;
  },
);

export default function Door() {
  const { start } = useLoaderData<typeof loader>();
  return (
    <RoomProvider start={start}>
      <DoorPage />
    </RoomProvider>
  );
}

function DoorPage() {
  const { t } = useTranslation('facilitators');
  const { start, title, waiting, refused } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  useReloadOn('door.changed');
  return (
    <Page>
      <Stack gap={5}>
        <SessionHeader sessionId={start.sessionId} title={title} />
        <h2>{t('door.title')}</h2>
        <FormErrors form={form} />
        {waiting.length === 0 ? (
          <EmptyState icon="people" title={t('door.empty')} />
        ) : (
          <>
            <LetIn participantId="" label={t('door.all', { count: waiting.length })} isPrimary />
            <Stack as="ul" gap={3}>
              {waiting.map((person) => (
                <AtDoor key={person.id} person={person}>
                  <LetIn participantId={person.id} label={t('door.one')} />
                  <LetIn participantId={person.id} label={t('door.refuse')} isRefused />
                </AtDoor>
              ))}
            </Stack>
          </>
        )}
        {refused.length === 0 ? null : (
          <Disclosure summary={t('door.refused', { count: refused.length })}>
            <Stack as="ul" gap={3}>
              {refused.map((person) => (
                <AtDoor key={person.id} person={person}>
                  <LetIn participantId={person.id} label={t('door.afterAll')} />
                </AtDoor>
              ))}
            </Stack>
          </Disclosure>
        )}
      </Stack>
    </Page>
  );
}

interface AtDoorProps {
  readonly person: {
    readonly reads: string;
    readonly at: string;
    readonly atText: string;
  };
  readonly children: ReactNode;
}

/** Somebody without a name: what they read, when they came, and what can be done. */
function AtDoor({ person: { reads, at, atText }, children }: AtDoorProps) {
  const { i18n } = useTranslation();
  return (
    <Card as="li">
      <Cluster spread>
        <span>
          {languageName(reads, i18n.language)} · <Time at={at} text={atText} />
        </span>
        <Cluster gap={2}>{children}</Cluster>
      </Cluster>
    </Card>
  );
}

interface LetInProps {
  readonly participantId: string;
  readonly label: string;
  readonly isPrimary?: boolean;
  readonly isRefused?: boolean;
}

function LetIn({ participantId, label, isPrimary, isRefused }: LetInProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="participantId" value={participantId} />
      <input type="hidden" name="isAdmitted" value={isRefused ? 'no' : 'yes'} />
      <Button tone={isPrimary ? 'primary' : 'plain'}>{label}</Button>
    </Form>
  );
}
