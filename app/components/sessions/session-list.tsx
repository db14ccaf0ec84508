import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Badge } from '~/components/ui/badge';
import { Card } from '~/components/ui/card';
import { Cluster, Stack } from '~/components/ui/layout';
import { Time } from '~/components/ui/time';
import type { Phase } from '~/domain/sessions/session';
import type { LanguageMap } from '~/domain/taxonomy/category';

export interface SessionRow {
  readonly id: string;
  readonly code: string;
  readonly title: LanguageMap;
  readonly phase: Phase;
  readonly taxonomyTitle: LanguageMap;
  readonly openedAt: string;
  readonly openedText: string;
}

interface SessionListProps {
  readonly sessions: readonly SessionRow[];
}

export function SessionList({ sessions }: SessionListProps) {
  const { t } = useTranslation(['facilitators', 'common']);
  return (
    <Stack as="ul" gap={3}>
      {sessions.map((session) => (
        <Card as="li" key={session.id}>
          <Stack gap={1}>
            <Cluster spread>
              <strong>
                <Link to={`/f/sessions/${session.id}`}>
                  <Localized texts={session.title} />
                </Link>
              </strong>
              <Badge tone={session.phase === 'closed' ? 'neutral' : 'accent'}>
                {t(`common:phase.${session.phase}`)}
              </Badge>
            </Cluster>
            <span className="muted small">
              <Localized texts={session.taxonomyTitle} /> ·{' '}
              <Time at={session.openedAt} text={session.openedText} /> · <bdi>{session.code}</bdi>
            </span>
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}
