import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { Button } from '~/components/ui/button';
import { Cluster, Stack } from '~/components/ui/layout';
import type { ExampleAnswers } from '~/contracts/room';
import { exampleSides } from '~/domain/annotations/example-sides';
import { usePhase } from '~/realtime/client/use-room';

interface ExampleAnswerProps {
  readonly id: string;
  readonly answers: ExampleAnswers[string] | undefined;
}

/** Where one sees somebody's example (A4): in, on the line, or out. How the room sees it shows after the close. */
export function ExampleAnswer({ id, answers }: ExampleAnswerProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const phase = usePhase();
  const { own, counts } = answers ?? {};
  if (phase === 'closed') {
    return counts === undefined ? null : (
      <p className="small muted">
        {exampleSides
          .map((side) => t(`example.count.${side}`, { count: counts[side] }))
          .join(' · ')}
      </p>
    );
  }
  if (phase === 'lobby') return null;
  return (
    <Form method="post" action={`/s/${code}/notes/${id}/side`} preventScrollReset>
      <Stack gap={2}>
        <p className="small muted" id={`side-${id}`}>
          {t('example.ask')}
        </p>
        <Cluster gap={2}>
          {exampleSides.map((side) => (
            <Button
              key={side}
              size="small"
              name="side"
              value={side === own ? '' : side}
              icon={side === own ? 'check' : undefined}
              aria-pressed={side === own}
              aria-describedby={`side-${id}`}
            >
              {t(`example.side.${side}`)}
            </Button>
          ))}
        </Cluster>
      </Stack>
    </Form>
  );
}
