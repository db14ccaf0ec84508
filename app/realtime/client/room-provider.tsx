import { useLocation, useRevalidator } from '@remix-run/react';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { RoomStart } from '~/contracts/room';
import { browserSurroundings } from './browser-surroundings';
import { keepOfflineCopy } from './offline-copies';
import { RoomClient } from './room-client';

const RoomContext = createContext<RoomClient | undefined>(undefined);

interface RoomProviderProps {
  /** From the loader of the route that this stands in; a new one after each reload of its data. */
  readonly start: RoomStart;
  readonly children: ReactNode;
}

/**
 * Makes a page live: everything within hears what happens in the room, and can give answers that survive a bad
 * network. One per page, around everything that uses the hooks.
 */
export function RoomProvider({ start, children }: RoomProviderProps) {
  const { viewer, sessionId } = start;
  const who = viewer.kind === 'participant' ? viewer.key : viewer.kind;
  return (
    <Room key={`${sessionId}:${who}`} start={start}>
      {children}
    </Room>
  );
}

function Room({ start, children }: RoomProviderProps) {
  const { revalidate } = useRevalidator();
  const reload = useRef(revalidate);
  useEffect(() => {
    reload.current = revalidate;
  }, [revalidate]);
  const [client] = useState(
    () => new RoomClient(start, { ...browserSurroundings, onReload: () => reload.current() }),
  );
  useEffect(() => client.open(), [client]);
  useEffect(() => client.reload(start), [client, start]);
  const { viewer } = start;
  const isOwnDevice = viewer.kind === 'participant' && viewer.isOwnDevice;
  const { pathname } = useLocation();
  useEffect(() => {
    if (isOwnDevice) void keepOfflineCopy(pathname);
  }, [isOwnDevice, pathname]);
  return <RoomContext.Provider value={client}>{children}</RoomContext.Provider>;
}

export function useRoomClient(): RoomClient {
  const client = useContext(RoomContext);
  if (!client) throw new Error('the room hooks need a RoomProvider around them');
  return client;
}
