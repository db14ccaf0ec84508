import { data, type HeadersFunction } from '@remix-run/node';
import { Outlet, type ShouldRevalidateFunction, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SiteFrame } from '~/components/layout/site-frame';
import { InsideProvider } from '~/components/participants/inside';
import { RoomBar } from '~/components/participants/room-bar';
import { usePageFocus } from '~/components/participants/use-page-focus';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { formatTime } from '~/i18n/format';
import type { TextsHandle } from '~/i18n/namespaces';
import { RoomProvider } from '~/realtime/client/room-provider';
import { loadRoom } from '~/usecases/participants/load-room.server';

export const handle = { texts: ['participants'] } satisfies TextsHandle;

export const loader = reading(participant, async ({ deps, scope, language }) => {
  const room = await loadRoom(deps, scope);
  if (!room.ok) return room;
  const { start, timeZone, ...shown } = room.value;
  const at = start.phaseEndsAt === undefined ? undefined : new Date(start.phaseEndsAt);
  const endsAt = at && formatTime({ at, language, timeZone });
  const { viewer } = start;
  // Says to the worker that keeps pages on one's own device whose page this is; without it nothing is kept (S5).
  const isKept = shown.isOwnDevice && viewer.kind === 'participant';
  const headers = isKept ? { 'Offline-Copy-For': viewer.key } : undefined;
  return ok(data({ ...shown, start, endsAt }, { headers }));
});

/** Going from page to page changes nothing of this, and events tell of what does. */
export const shouldRevalidate: ShouldRevalidateFunction = (going) => {
  const isSamePage = going.currentUrl.pathname === going.nextUrl.pathname;
  const isSameRoom = going.currentParams.code === going.nextParams.code;
  if (isSameRoom && !isSamePage && going.formMethod === undefined) return false;
  return going.defaultShouldRevalidate;
};

/** For all the pages within. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** What stands around every page inside a session: live, and with the button that leaves quickly. */
export default function Room() {
  const { t } = useTranslation('participants');
  const { start, endsAt, ...room } = useLoaderData<typeof loader>();
  usePageFocus();
  const code = start.sessionCode;
  const { readingLanguages, hidesSensitive, isByReceipt, isOwnDevice } = room;
  const nav = [
    { to: `/s/${code}/now`, icon: 'home' as const, label: t('room.navNow') },
    { to: `/s/${code}/all`, icon: 'list' as const, label: t('room.navAll') },
    { to: `/s/${code}/say`, icon: 'pencil' as const, label: t('room.navSay') },
    { to: `/s/${code}/mine`, icon: 'person' as const, label: t('room.navMine') },
  ];
  return (
    <SiteFrame audience="participants" home={`/s/${code}/now`} nav={nav}>
      <RoomProvider start={start}>
        <InsideProvider
          inside={{ code, readingLanguages, hidesSensitive, isByReceipt, isOwnDevice }}
        >
          <RoomBar title={room.title} endsAt={endsAt} />
          <Outlet />
        </InsideProvider>
      </RoomProvider>
    </SiteFrame>
  );
}
