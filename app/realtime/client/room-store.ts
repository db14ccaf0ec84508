import type {
  AnnotationView,
  EventType,
  Figures,
  FiguresUpdate,
  Presence,
  ProposalView,
  Pulse,
  RoomEvent,
  RoomStart,
} from '~/contracts/room';

type ShownEvent = Exclude<RoomEvent, { readonly type: 'hidden' }>;
type Phase = RoomStart['phase'];

/** What events said of things since the page was first loaded; `undefined` for what is gone. */
type Overlays<View> = ReadonlyMap<string, View | undefined>;

/** Where the room stands, as far as this browser knows. */
export interface RoomState {
  /** Every event up to this one is in. */
  readonly revision: number;
  /** What the hub said that there is; more than `revision` means that something was missed. */
  readonly knownRevision: number;
  /** Too much was missed: only a fresh page helps. */
  readonly mustReload: boolean;
  readonly phase: Phase;
  readonly phaseEndsAt: string | undefined;
  readonly isLocked: boolean;
  readonly currentProposalId: string | undefined;
  readonly proposals: Overlays<ProposalView>;
  readonly annotations: Overlays<AnnotationView>;
  /** How many stand behind objections, by their id, as far as events said so. */
  readonly seconds: ReadonlyMap<string, number | null>;
  readonly figures: ReadonlyMap<string, Figures>;
  readonly presence: Presence | undefined;
  /** Server's clock minus this device's, in milliseconds. */
  readonly clockOffset: number;
  /** The revision of the latest event of each type, for pages that load something again. */
  readonly latest: Readonly<Partial<Record<EventType, number>>>;
  /** Events that came before their turn. */
  readonly early: ReadonlyMap<number, RoomEvent>;
}

export type RoomAction =
  | { readonly type: 'loaded'; readonly start: RoomStart; readonly now: number }
  | { readonly type: 'events'; readonly events: readonly RoomEvent[] }
  | { readonly type: 'figures'; readonly figures: readonly FiguresUpdate[] }
  | { readonly type: 'presence'; readonly presence: Presence }
  | { readonly type: 'pulse'; readonly pulse: Pulse; readonly now: number }
  | { readonly type: 'too-far-behind' };

/** More than this many events kept for later means that the gap will not close by itself. */
const mostEarly = 1000;

/** What a page shows at first, the same on the server and in the browser. */
export function startState(start: RoomStart): RoomState {
  return {
    revision: start.revision,
    knownRevision: start.revision,
    mustReload: false,
    phase: start.phase,
    phaseEndsAt: start.phaseEndsAt,
    isLocked: start.isLocked,
    currentProposalId: start.currentProposalId,
    proposals: new Map(),
    annotations: new Map(),
    seconds: new Map(),
    figures: newestFigures(new Map(), start.figures),
    presence: undefined,
    clockOffset: 0,
    latest: {},
    early: new Map(),
  };
}

/** The next state; the same object when nothing changed. Events count once, in order, without gaps (S3). */
export function reduceRoom(state: RoomState, action: RoomAction): RoomState {
  switch (action.type) {
    case 'loaded':
      return takeLoaded(state, action);
    case 'events':
      return takeEvents(state, action.events);
    case 'figures':
      return { ...state, figures: newestFigures(state.figures, action.figures) };
    case 'presence':
      return { ...state, presence: action.presence };
    case 'pulse': {
      const { revision, serverTime } = action.pulse;
      const knownRevision = Math.max(state.knownRevision, revision);
      return { ...state, knownRevision, clockOffset: Date.parse(serverTime) - action.now };
    }
    case 'too-far-behind':
      return state.mustReload ? state : { ...state, mustReload: true };
  }
}

/** Whether the hub has to be asked for what is missing. */
export const hasGap = (state: RoomState): boolean =>
  state.revision < state.knownRevision && !state.mustReload;

/**
 * A page loaded again does not skip events: its parts are read at slightly different moments, and only
 * events say what belongs to which revision. What it is ahead by is asked for, unless that is too much.
 */
function takeLoaded(
  state: RoomState,
  { start, now }: { start: RoomStart; now: number },
): RoomState {
  const known = {
    figures: newestFigures(state.figures, start.figures),
    knownRevision: Math.max(state.knownRevision, start.revision),
    clockOffset: Date.parse(start.serverTime) - now,
  };
  if (!state.mustReload) return { ...state, ...known };
  const { presence, latest } = state;
  const early = new Map([...state.early].filter(([revision]) => revision > start.revision));
  return takeEvents({ ...startState(start), ...known, presence, latest, early }, []);
}

function takeEvents(state: RoomState, events: readonly RoomEvent[]): RoomState {
  const early = new Map(state.early);
  let { knownRevision } = state;
  for (const event of events) {
    knownRevision = Math.max(knownRevision, event.revision);
    if (event.revision > state.revision) early.set(event.revision, event);
  }
  let next: RoomState = { ...state, knownRevision, early };
  for (let event = early.get(next.revision + 1); event; event = early.get(next.revision + 1)) {
    early.delete(event.revision);
    next = takeEvent(next, event);
  }
  return early.size > mostEarly ? { ...next, early: new Map(), mustReload: true } : next;
}

function takeEvent(before: RoomState, event: RoomEvent): RoomState {
  const { revision } = event;
  if (event.type === 'hidden') return { ...before, revision };
  const state = { ...before, revision, latest: { ...before.latest, [event.type]: revision } };
  return { ...state, ...changeBy(state, event) };
}

function changeBy(state: RoomState, event: ShownEvent): Partial<RoomState> {
  switch (event.type) {
    case 'phase.moved':
      return { phase: event.facts.phase, phaseEndsAt: event.facts.endsAt };
    case 'session.locked':
      return { isLocked: event.facts.isLocked };
    case 'item.turned':
      return {
        currentProposalId: event.facts.proposalId,
        ...(event.proposal && {
          proposals: overlay(state.proposals, [[event.proposal.id, event.proposal]]),
        }),
      };
    case 'proposal.shown':
    case 'proposal.gone': {
      const view = event.type === 'proposal.shown' ? event.proposal : undefined;
      return { proposals: overlay(state.proposals, [[event.facts.proposalId, view]]) };
    }
    case 'decisions.made': {
      const views = (event.proposals ?? []).map((view) => [view.id, view] as const);
      return { proposals: overlay(state.proposals, views) };
    }
    case 'annotation.shown':
    case 'annotation.gone': {
      const view = event.type === 'annotation.shown' ? event.annotation : undefined;
      return { annotations: overlay(state.annotations, [[event.facts.annotationId, view]]) };
    }
    case 'objection.seconded': {
      const { objectionId, seconds } = event.facts;
      return { seconds: new Map([...state.seconds, [objectionId, seconds]]) };
    }
    default:
      return {};
  }
}

function overlay<View>(
  overlays: Overlays<View>,
  changed: readonly (readonly [id: string, view: View | undefined])[],
): Overlays<View> {
  return new Map([...overlays, ...changed]);
}

/** Figures are absolute: a later version replaces an earlier one, whatever order they came in. */
function newestFigures(
  known: ReadonlyMap<string, Figures>,
  arrived: readonly FiguresUpdate[],
): ReadonlyMap<string, Figures> {
  const next = new Map(known);
  for (const update of arrived) {
    const before = next.get(update.revisionId);
    const age = before ? update.version - before.version : 1;
    // The same version again may open or close the shares, by one's own answer (V5).
    if (age < 0 || (age === 0 && update.shares === 'as-before')) continue;
    const shares = update.shares === 'as-before' ? before?.shares : update.shares;
    next.set(update.revisionId, { ...update, shares });
  }
  return next;
}
