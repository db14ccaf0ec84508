import type { RoomStart } from '~/contracts/room';
import { createDeviceStore, createMemoryStore, type OutboxStore } from './outbox-store';
import type { Surroundings } from './room-client';
import type { RoomSocket } from './room-connection';

/** A page in a browser. */
export const browserSurroundings: Surroundings = {
  line: {
    // A part of its own, so that a page reads and votes before it arrives.
    openSocket: async (settings): Promise<RoomSocket> => {
      const { io } = await import('socket.io-client');
      return io(settings);
    },
    fetch: (path, init) => fetch(path, init),
  },
  openStore,
  onWake,
};

function openStore({ viewer, sessionCode }: RoomStart): OutboxStore {
  if (viewer.kind !== 'participant' || !viewer.isOwnDevice) return createMemoryStore();
  try {
    const { localStorage } = window;
    return createDeviceStore({
      sessionCode,
      key: viewer.key,
      storage: localStorage,
      target: window,
    });
  } catch {
    // The browser was told to keep nothing: even looking at the storage throws.
    return createMemoryStore();
  }
}

/** On the network again, or looked at again. */
function onWake(wake: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') wake();
  };
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    window.removeEventListener('online', wake);
    window.removeEventListener('pageshow', wake);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
