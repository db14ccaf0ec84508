import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Cluster, Stack } from '~/components/ui/layout';
import { phaseAfter } from '~/domain/sessions/phases';
import { type Phase, phases } from '~/domain/sessions/session';
import { usePhase, useRevision } from '~/realtime/client/use-room';
import { Countdown } from './countdown';
import { MinutesField } from './minutes-field';

interface PhasePanelProps {
  readonly sessionId: string;
  readonly endText: string | undefined;
}

/** Where the session stands, and the one next step. */
export function PhasePanel({ sessionId, endText }: PhasePanelProps) {
  const { t } = useTranslation(['facilitators', 'common']);
  const phase = usePhase();
  return (
    <Card as="section" tone="accent" labelledBy="phase">
      <Stack>
        <Steps phase={phase} />
        <Cluster spread>
          <h2 id="phase">{t(`common:phase.${phase}`)}</h2>
          <Countdown endText={endText} />
        </Cluster>
        <p className="muted">{t(`control.now.${phase}`)}</p>
        <NextStep key={phase} sessionId={sessionId} phase={phase} />
      </Stack>
    </Card>
  );
}

function Steps({ phase }: { readonly phase: Phase }) {
  const { t } = useTranslation(['facilitators', 'common']);
  return (
    <ol className="phase-steps plain-list" aria-label={t('control.phases')}>
      {phases.map((step) => (
        <li key={step} aria-current={step === phase ? 'step' : undefined}>
          {t(`common:phase.${step}`)}
        </li>
      ))}
    </ol>
  );
}

interface NextStepProps {
  readonly sessionId: string;
  readonly phase: Phase;
}

function NextStep({ sessionId, phase }: NextStepProps) {
  const { t } = useTranslation('facilitators');
  const next = phaseAfter(phase);
  if (next === undefined) {
    return (
      <div>
        <LinkButton tone="primary" size="large" to={`/f/sessions/${sessionId}/decisions`}>
          {t('control.toDecisions')}
        </LinkButton>
      </div>
    );
  }
  if (next === 'decide' || next === 'closed') {
    return (
      <div>
        <LinkButton tone="primary" size="large" to={`/f/sessions/${sessionId}/next`}>
          {t(`control.to.${next}`)}
        </LinkButton>
      </div>
    );
  }
  if (next === 'lobby') return null;
  return (
    <MoveForm to={next}>
      <MinutesField id="next-minutes" />
      <div>
        <Button tone="primary" size="large" icon="forward">
          {t(`control.to.${next}`)}
        </Button>
      </div>
    </MoveForm>
  );
}

interface MoveFormProps {
  readonly to: Phase;
  readonly children: ReactNode;
}

/** Carries the revision this screen holds, so that two who press at once do not skip a phase (S1). */
export function MoveForm({ to, children }: MoveFormProps) {
  const revision = useRevision();
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="expectedRevision" value={revision} />
      <Stack gap={3}>{children}</Stack>
    </Form>
  );
}
