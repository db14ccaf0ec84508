import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Stack } from '~/components/ui/layout';
import { type Phase, phases } from '~/domain/sessions/session';
import { useIsLocked, usePhase, usePhaseEnd } from '~/realtime/client/use-room';
import { MoveForm } from './phase-panel';

/** What is needed now and then: time, the door, another phase. */
export function MoreControls() {
  const { t } = useTranslation('facilitators');
  const phase = usePhase();
  if (phase === 'closed') return null;
  return (
    <Card as="section" labelledBy="more">
      <Stack gap={4}>
        <h2 id="more">{t('control.more')}</h2>
        <TimerControls phase={phase} />
        <LockControl />
        <Disclosure summary={t('control.otherPhase')}>
          <OtherPhases phase={phase} />
        </Disclosure>
      </Stack>
    </Card>
  );
}

function TimerControls({ phase }: { readonly phase: Phase }) {
  const { t } = useTranslation('facilitators');
  const endsAt = usePhaseEnd();
  return (
    <Cluster gap={2}>
      {[1, 5].map((minutes) => (
        <TimerForm key={minutes} phase={phase} minutes={minutes}>
          {endsAt === undefined
            ? t('control.setMinutes', { count: minutes })
            : t('control.addMinutes', { count: minutes })}
        </TimerForm>
      ))}
      {endsAt === undefined ? null : <TimerForm phase={phase}>{t('control.stopTimer')}</TimerForm>}
    </Cluster>
  );
}

interface TimerFormProps {
  readonly phase: Phase;
  readonly minutes?: number;
  readonly children: string;
}

function TimerForm({ phase, minutes, children }: TimerFormProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="timer" />
      <input type="hidden" name="phase" value={phase} />
      {minutes === undefined ? null : <input type="hidden" name="minutes" value={minutes} />}
      <Button size="small">{children}</Button>
    </Form>
  );
}

function LockControl() {
  const { t } = useTranslation('facilitators');
  const isLocked = useIsLocked();
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="lock" />
      <input type="hidden" name="isLocked" value={isLocked ? 'no' : 'yes'} />
      <Cluster gap={2}>
        <Button size="small" icon="lock">
          {isLocked ? t('control.unlock') : t('control.lock')}
        </Button>
        <span className="muted small">
          {isLocked ? t('control.isLocked') : t('control.isOpen')}
        </span>
      </Cluster>
    </Form>
  );
}

/** Back, or ahead by more than a step. Deciding and closing have their own page. */
function OtherPhases({ phase }: { readonly phase: Phase }) {
  const { t } = useTranslation(['facilitators', 'common']);
  const others = phases.filter((to) => to !== phase && to !== 'decide' && to !== 'closed');
  return (
    <Stack gap={3}>
      <p className="muted">{t('control.otherPhaseHint')}</p>
      <Cluster gap={2}>
        {others.map((to) => (
          <MoveForm key={to} to={to}>
            <Button size="small">{t(`common:phase.${to}`)}</Button>
          </MoveForm>
        ))}
      </Cluster>
    </Stack>
  );
}
