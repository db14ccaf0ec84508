import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { CurrentItem } from '~/components/sessions/control/current-item';
import { MoreControls } from '~/components/sessions/control/more-controls';
import { PhasePanel } from '~/components/sessions/control/phase-panel';
import { RoomCounts } from '~/components/sessions/control/room-counts';
import { SessionHeader } from '~/components/sessions/session-header';
import { LinkButton } from '~/components/ui/button';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { controlForm } from '~/contracts/sessions';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import { formatTime } from '~/i18n/format';
import { pageTitle } from '~/i18n/page-title';
import { RoomProvider } from '~/realtime/client/room-provider';
import { useReloadOn, useReloadOnPresence } from '~/realtime/client/use-room';
import { loadRoomStart } from '~/usecases/rooms/load-room-start.server';
import { countHands } from '~/usecases/sessions/count-hands.server';
import { loadControl } from '~/usecases/sessions/load-control.server';
import { moveSessionPhase } from '~/usecases/sessions/move-phase.server';
import { setLock } from '~/usecases/sessions/set-lock.server';
import { setTimer } from '~/usecases/sessions/set-timer.server';
import { turnItem } from '~/usecases/sessions/turn-item.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.control.code);

export const loader = reading(inSession('see-session'), async ({ deps, scope, language }) => {
  const start = await loadRoomStart(deps, { listener: { kind: 'facilitator', scope } });
  if (!start.ok) return start;
  const control = await loadControl(deps, scope);
  if (!control.ok) return control;
  const { phaseEndsAt } = start.value;
  const endText =
    phaseEndsAt === undefined
      ? undefined
      : formatTime({ at: new Date(phaseEndsAt), language, timeZone: control.value.timeZone });
  return ok({ start: start.value, control: control.value, endText });
});

export const action = writing(inSession('run-session'), controlForm, async (visit) => {
  const { deps, scope, input } = visit;
  const done = await carryOut();
  return done.ok ? ok(redirect(`/f/sessions/${scope.sessionId}`)) : done;

  function carryOut() {
    switch (input.intent) {
      case 'move':
        return moveSessionPhase(deps, scope, input);
      case 'timer':
        return setTimer(deps, scope, input);
      case 'lock':
        return setLock(deps, scope, { isLocked: input.isLocked === 'yes' });
      case 'turn':
        return turnItem(deps, scope, input);
      case 'hands':
        return countHands(deps, scope, input);
    }
  }
});

export default function Control() {
  const { start } = useLoaderData<typeof loader>();
  return (
    <RoomProvider start={start}>
      <ControlPage />
    </RoomProvider>
  );
}

function ControlPage() {
  const { t } = useTranslation('facilitators');
  const { control, endText } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  useReloadOn('queue.changed', 'door.changed', 'hands.counted');
  useReloadOn('item.turned', 'proposal.shown', 'proposal.gone', 'decisions.made');
  useReloadOnPresence();
  const { sessionId, items, people, queue } = control;
  return (
    <Page>
      <Stack gap={5}>
        <SessionHeader sessionId={sessionId} title={control.title} queue={queue} />
        <FormErrors form={form} />
        <PhasePanel sessionId={sessionId} endText={endText} />
        <RoomCounts sessionId={sessionId} {...people} queue={queue} items={items.length} />
        {control.pace === 'together' || control.current ? (
          <CurrentItem items={items} current={control.current} form={form} />
        ) : null}
        <MoreControls />
        <Cluster>
          <strong dir="ltr">{control.code}</strong>
          <LinkButton tone="quiet" to={`/f/sessions/${sessionId}/share`}>
            {t('control.invite')}
          </LinkButton>
        </Cluster>
      </Stack>
    </Page>
  );
}
