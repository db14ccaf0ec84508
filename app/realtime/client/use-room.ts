import { useNavigate } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type {
  AnnotationView,
  EventType,
  Figures,
  Presence,
  ProposalView,
  RoomStart,
} from '~/contracts/room';
import type { GivenAnswer, NewAnswer } from './given-answer';
import { liveAnnotations, liveProposal, liveProposals } from './live-views';
import type { ConnectionStatus } from './room-connection';
import { useRoomClient } from './room-provider';
import type { RoomState } from './room-store';

/** `select` must give the same object as long as nothing it looks at has changed. */
function useRoomState<Value>(select: (state: RoomState) => Value): Value {
  const client = useRoomClient();
  const read = () => select(client.room());
  return useSyncExternalStore(client.subscribe, read, read);
}

export interface Connection {
  readonly status: ConnectionStatus;
  /** How many of one's own answers are not counted yet. */
  readonly waiting: number;
}

/** For a quiet word about the network. */
export function useConnection(): Connection {
  const client = useRoomClient();
  const status = useSyncExternalStore(
    client.subscribe,
    client.connectionStatus,
    client.connectionStatus,
  );
  const waiting = useSyncExternalStore(client.subscribe, client.countWaiting, () => 0);
  return { status, waiting };
}

export type Answering = GivenAnswer & {
  /** Gives, changes or (without a word) takes back the answer; it counts when `status` says so. */
  readonly give: (answer: Omit<NewAnswer, 'revisionId'>) => void;
};

/** One's own answer on a revision, and the way to give it. */
export function useAnswer(revisionId: string): Answering {
  const client = useRoomClient();
  const read = () => client.answerTo(revisionId);
  const answer = useSyncExternalStore(client.subscribe, read, read);
  const give = useCallback<Answering['give']>(
    (given) => client.give({ ...given, revisionId }),
    [client, revisionId],
  );
  return { ...answer, give };
}

/** How a revision stands, as far as the session lets this viewer see (V5). */
export const useFigures = (revisionId: string): Figures | undefined =>
  useRoomState((state) => state.figures.get(revisionId));

/** How many are here (S4); unknown until connected. */
export const usePresence = (): Presence | undefined => useRoomState((state) => state.presence);

export const usePhase = (): RoomStart['phase'] => useRoomState((state) => state.phase);

/** Everything up to this revision is on the screen: what a facilitator's move says it has seen (S1). */
export const useRevision = (): number => useRoomState((state) => state.revision);

/** When the phase's timer ends, ISO 8601 by the server's clock. */
export const usePhaseEnd = (): string | undefined => useRoomState((state) => state.phaseEndsAt);

/** Add this to the device's clock to have the server's; milliseconds. */
export const useClockOffset = (): number => useRoomState((state) => state.clockOffset);

export const useIsLocked = (): boolean => useRoomState((state) => state.isLocked);

/** The item the room is at, when it goes through them together. */
export const useCurrentProposalId = (): string | undefined =>
  useRoomState((state) => state.currentProposalId);

/** The newest view of a proposal that the page was loaded with; `undefined` once it is gone. */
export const useProposal = (loaded: ProposalView): ProposalView | undefined =>
  useRoomState((state) => liveProposal(state, loaded));

/** A page's list of proposals with what came since, in agenda order. Give it all the room's proposals. */
export function useProposals(loaded: readonly ProposalView[]): readonly ProposalView[] {
  const proposals = useRoomState((state) => state.proposals);
  return useMemo(() => liveProposals({ proposals }, loaded), [proposals, loaded]);
}

/** The annotations of one target with what came since, oldest first. */
export function useAnnotations(
  targetId: string,
  loaded: readonly AnnotationView[],
): readonly AnnotationView[] {
  const annotations = useRoomState((state) => state.annotations);
  return useMemo(
    () => liveAnnotations({ annotations }, { targetId, loaded }),
    [annotations, targetId, loaded],
  );
}

/** How many stand behind an objection now: `null` for a few. */
export function useSeconds(objectionId: string, loaded: number | null): number | null {
  const heard = useRoomState((state) => state.seconds.get(objectionId));
  return heard === undefined ? loaded : heard;
}

/** The revision of the latest event of these types since the page was opened; 0 for none. */
const useLatestEvent = (...types: readonly EventType[]): number =>
  useRoomState((state) => Math.max(0, ...types.map((type) => state.latest[type] ?? 0)));

const forOneself: readonly EventType[] = [
  'own.changed',
  'queue.changed',
  'door.changed',
  'hands.counted',
];

/** Loads the page's data again after events of these types, whose change travels without a view of its own. */
export function useReloadOn(...types: readonly EventType[]): void {
  const client = useRoomClient();
  const latest = useLatestEvent(...types);
  const heard = useRef(latest);
  const isUrgent = types.every((type) => forOneself.includes(type));
  useEffect(() => {
    if (latest === heard.current) return;
    heard.current = latest;
    client.reloadSoon({ isUrgent });
  }, [client, latest, isUrgent]);
}

/**
 * Loads the page's data again when others are here than before, as when it first hears who is: no event says who came
 * in (S4), not even between the loading of a page and its line to the room.
 */
export function useReloadOnPresence(): void {
  const client = useRoomClient();
  const presence = usePresence();
  const heard = useRef(presence);
  useEffect(() => {
    if (presence === heard.current) return;
    heard.current = presence;
    client.reloadSoon({ isUrgent: true });
  }, [client, presence]);
}

/**
 * Where the room goes through its items together and leaves the one that this page shows, the page goes along.
 * Whoever looks at something else meanwhile is left alone.
 */
export function useFollowRoom(shownId: string, addressOf: (proposalId: string) => string): void {
  const client = useRoomClient();
  const navigate = useNavigate();
  const currentId = useCurrentProposalId();
  const wasHere = useRef(currentId === shownId);
  const next = currentId === undefined ? undefined : addressOf(currentId);
  useEffect(() => {
    if (currentId === shownId) wasHere.current = true;
    if (!wasHere.current || next === undefined || currentId === shownId) return;
    const timer = setTimeout(() => navigate(next), client.turn());
    return () => clearTimeout(timer);
  }, [client, currentId, shownId, next, navigate]);
}
