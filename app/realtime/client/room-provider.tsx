import { useLocation, useNavigation, useRevalidator } from '@remix-run/react';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
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
  const reload = useReload();
  const [client] = useState(
    () => new RoomClient(start, { ...browserSurroundings, onReload: reload }),
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

/** Loads the page's data again as soon as nothing else is being loaded: to interrupt that would begin it anew. */
function useReload(): () => void {
  const { revalidate, state } = useRevalidator();
  const isIdle = useNavigation().state === 'idle' && state === 'idle';
  const [asked, setAsked] = useState(0);
  const done = useRef(0);
  useEffect(() => {
    if (!isIdle || asked === done.current) return;
    done.current = asked;
    revalidate();
  }, [asked, isIdle, revalidate]);
  return useCallback(() => setAsked((times) => times + 1), []);
}

export function useRoomClient(): RoomClient {
  const client = useContext(RoomContext);
  if (!client) throw new Error('the room hooks need a RoomProvider around them');
  return client;
}
