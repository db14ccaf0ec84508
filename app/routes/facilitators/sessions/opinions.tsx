import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { NamesProvider } from '~/components/opinions/opinion-names';
import { HiddenOpinions, OpinionsView } from '~/components/opinions/opinions-view';
import { WeightMonitor } from '~/components/opinions/weight-monitor';
import { SessionHeader } from '~/components/sessions/session-header';
import { Page, Stack } from '~/components/ui/layout';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { RoomProvider } from '~/realtime/client/room-provider';
import { useReloadOn } from '~/realtime/client/use-room';
import { loadTeamOpinions } from '~/usecases/opinions/load-opinions.server';
import { loadRoomStart } from '~/usecases/rooms/load-room-start.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const handle = { texts: ['opinions'] } satisfies TextsHandle;

export const loader = reading(inSession('see-session'), async ({ deps, scope, request }) => {
  const { t } = requestTexts(request);
  const start = await loadRoomStart(deps, { listener: { kind: 'facilitator', scope } });
  if (!start.ok) return start;
  const loaded = await loadTeamOpinions(deps, scope);
  if (!loaded.ok) return loaded;
  return ok({
    ...loaded.value,
    start: start.value,
    sessionId: scope.sessionId,
    heading: t('opinions:title'),
  });
});

export default function TeamOpinions() {
  const { start } = useLoaderData<typeof loader>();
  return (
    <RoomProvider start={start}>
      <OpinionsPage />
    </RoomProvider>
  );
}

/** What the room thinks, as far as the room itself may see it. */
function OpinionsPage() {
  const { t, i18n } = useTranslation('opinions');
  useReloadOn('opinions.found', 'phase.moved');
  const { sessionId, title, opinions, spread, isExportable } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Stack gap={5}>
        <SessionHeader sessionId={sessionId} title={title} />
        <h2>{t('title')}</h2>
        {'hidden' in opinions ? (
          <HiddenOpinions reason={opinions.hidden} />
        ) : (
          <NamesProvider
            names={{
              ...opinions,
              readingLanguages: [i18n.language],
              addressOf: (proposalId) => `/f/sessions/${sessionId}/items/${proposalId}`,
            }}
          >
            <OpinionsView shown={opinions.shown} own={undefined} />
          </NamesProvider>
        )}
        {spread ? <WeightMonitor spread={spread} /> : null}
        {isExportable ? (
          <Stack gap={2}>
            <p>
              <a href={`/f/sessions/${sessionId}/answers.csv`} download>
                {t('exportRows')}
              </a>
            </p>
            <p className="small muted">{t('exportRowsHint')}</p>
          </Stack>
        ) : null}
      </Stack>
    </Page>
  );
}
