import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import { Localized } from '~/components/language/localized';
import { LanguageSwitcher } from '~/components/layout/language-switcher';
import { Countdown } from '~/components/sessions/control/countdown';
import { JoinCard } from '~/components/sessions/join-card';
import { ProjectedItem } from '~/components/sessions/projected-item';
import { ProjectedResults } from '~/components/sessions/projected-results';
import { Cluster, Stack } from '~/components/ui/layout';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { observer } from '~/gates/observer.server';
import { formatTime } from '~/i18n/format';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { RoomProvider } from '~/realtime/client/room-provider';
import { usePhase, usePresence, useReloadOn } from '~/realtime/client/use-room';
import { loadRoomStart } from '~/usecases/rooms/load-room-start.server';
import { loadProjector } from '~/usecases/sessions/load-projector.server';

export const handle = { texts: ['facilitators', 'builders'] } satisfies TextsHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.code);

export const loader = reading(observer, async ({ deps, scope, params, language }) => {
  const listener = { kind: 'observer', scope } as const;
  const start = await loadRoomStart(deps, { listener, token: params.token });
  if (!start.ok) return start;
  const projected = await loadProjector(deps, scope);
  if (!projected.ok) return projected;
  const { link, timeZone, ...rest } = projected.value;
  const { phaseEndsAt } = start.value;
  return ok({
    ...rest,
    start: start.value,
    qr: renderSVG(link, { border: 2 }),
    endText:
      phaseEndsAt === undefined
        ? undefined
        : formatTime({ at: new Date(phaseEndsAt), language, timeZone }),
  });
});

export default function Projector() {
  const { start } = useLoaderData<typeof loader>();
  return (
    <RoomProvider start={start}>
      <ProjectorPage />
    </RoomProvider>
  );
}

/** Large enough for the last row; nothing to press but the language. */
function ProjectorPage() {
  const loaded = useLoaderData<typeof loader>();
  const { title, code, home, qr, endText, current, decided, languages } = loaded;
  useReloadOn('phase.moved', 'item.turned', 'decisions.made', 'session.changed');
  useReloadOn('proposal.shown', 'proposal.gone');
  return (
    <main className="projector" id="main">
      <Stack gap={5}>
        <Cluster spread gap={5}>
          <Localized as="h1" texts={title} />
          <Cluster gap={4}>
            <Standing endText={endText} />
            <LanguageSwitcher />
          </Cluster>
        </Cluster>
        <Stage current={current} decided={decided} languages={languages} />
        <WayIn code={code} home={home} qr={qr} isAside={current !== undefined} />
      </Stack>
    </main>
  );
}

interface WayInProps {
  readonly code: string;
  readonly home: string;
  readonly qr: string;
  /** The room looks at something: the code is for whoever comes late. */
  readonly isAside: boolean;
}

function WayIn({ code, home, qr, isAside }: WayInProps) {
  const phase = usePhase();
  if (phase === 'decide' || phase === 'closed') return null;
  if (!isAside) return <JoinCard code={code} home={home} qr={qr} />;
  return (
    <p className="numeric">
      <bdi dir="ltr">
        {home.replace(/^https?:\/\//, '')} · <strong>{code}</strong>
      </bdi>
    </p>
  );
}

function Standing({ endText }: { readonly endText: string | undefined }) {
  const { t } = useTranslation(['facilitators', 'common']);
  const phase = usePhase();
  return (
    <Cluster gap={4}>
      <strong>{t(`common:phase.${phase}`)}</strong>
      <Countdown endText={endText} />
      <Here />
    </Cluster>
  );
}

function Here() {
  const { t } = useTranslation('facilitators');
  const presence = usePresence();
  if (presence === undefined) return null;
  return (
    <span className="numeric">
      {presence.people === null
        ? t('projector.aFewHere')
        : t('projector.here', { count: presence.people })}
    </span>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Stage({ current, decided, languages }: Pick<Loaded, 'current' | 'decided' | 'languages'>) {
  const { t } = useTranslation('facilitators');
  const { items } = useLoaderData<typeof loader>();
  const phase = usePhase();
  if (phase === 'decide' || phase === 'closed') return <ProjectedResults decided={decided} />;
  if (current) return <ProjectedItem loaded={current} languages={languages} />;
  if (phase === 'lobby' || items === 0) return <p className="lead">{t('projector.welcome')}</p>;
  return <p className="projector-count">{t('projector.items', { count: items })}</p>;
}
