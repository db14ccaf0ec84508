import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { MoveForm } from '~/components/sessions/control/phase-panel';
import { RuleInWords } from '~/components/sessions/rule-in-words';
import { SessionHeader } from '~/components/sessions/session-header';
import { Button, LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { controlForm } from '~/contracts/sessions';
import { ok, refuse } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import { formatDate } from '~/i18n/format';
import { pageTitle } from '~/i18n/page-title';
import { RoomProvider } from '~/realtime/client/room-provider';
import { loadRoomStart } from '~/usecases/rooms/load-room-start.server';
import { loadNextStep } from '~/usecases/sessions/load-next-step.server';
import { moveSessionPhase } from '~/usecases/sessions/move-phase.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.start.sessionCode);

export const loader = reading(inSession('decide'), async ({ deps, scope, language }) => {
  const start = await loadRoomStart(deps, { listener: { kind: 'facilitator', scope } });
  if (!start.ok) return start;
  const step = await loadNextStep(deps, scope);
  if (!step.ok) return step;
  const { deleteAt, timeZone, to, rule, openRevisionIds, ...facts } = step.value;
  if (to !== 'decide' && to !== 'closed') throw redirect(`/f/sessions/${scope.sessionId}`);
  const enough = start.value.figures.filter(
    ({ answered, needed = 0 }) => answered !== null && answered >= needed,
  );
  const isEnough = new Set(enough.map(({ revisionId }) => revisionId));
  const few = openRevisionIds.filter((id) => !isEnough.has(id));
  const deleteText = formatDate({ at: deleteAt, language, timeZone });
  const open = openRevisionIds.length;
  return ok({ ...facts, to, rule, start: start.value, open, few: few.length, deleteText });
});

export const action = writing(inSession('decide'), controlForm, async ({ deps, scope, input }) => {
  if (input.intent !== 'move') return refuse('invalid');
  const moved = await moveSessionPhase(deps, scope, input);
  if (!moved.ok) return moved;
  const isDecided = moved.value.phase === 'decide';
  return ok(redirect(`/f/sessions/${scope.sessionId}${isDecided ? '/decisions' : ''}`));
});

/** A moment's pause before what cannot be taken back. */
export default function Next() {
  const { t } = useTranslation('facilitators');
  const { start, title, to } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <RoomProvider start={start}>
      <Page>
        <Stack gap={5}>
          <SessionHeader sessionId={start.sessionId} title={title} />
          <FormErrors form={form} />
          <Card tone="raised">
            <Stack>
              <h2>{t(`next.${to}`)}</h2>
              {to === 'decide' ? <BeforeDeciding /> : <BeforeClosing />}
              <Cluster>
                <MoveForm to={to}>
                  <Button tone="primary" size="large">
                    {t(`next.confirm.${to}`)}
                  </Button>
                </MoveForm>
                <LinkButton to={`/f/sessions/${start.sessionId}`}>{t('next.notYet')}</LinkButton>
              </Cluster>
            </Stack>
          </Card>
        </Stack>
      </Page>
    </RoomProvider>
  );
}

function BeforeDeciding() {
  const { t } = useTranslation('facilitators');
  const { open, few, held, rule } = useLoaderData<typeof loader>();
  return (
    <>
      <p>{t('next.items', { count: open })}</p>
      {few === 0 ? null : <p>{t('next.few', { count: few })}</p>}
      <p>{t('next.frozen')}</p>
      {held === 0 ? null : <Notice tone="warning" title={t('next.held', { count: held })} />}
      <Disclosure summary={t('next.rule')}>
        <RuleInWords rule={rule} />
      </Disclosure>
    </>
  );
}

function BeforeClosing() {
  const { t } = useTranslation('facilitators');
  const { open, graceHours, deleteText } = useLoaderData<typeof loader>();
  return (
    <>
      {open === 0 ? null : <p>{t('next.stillOpen', { count: open })}</p>}
      <p>{t('next.noMore')}</p>
      <p>{t('next.cut', { count: graceHours })}</p>
      <p>{t('next.deleted', { date: deleteText })}</p>
    </>
  );
}
