import type { AnnotationView, ProposalView } from '~/contracts/room';
import type { RoomState } from './room-store';

type Proposals = Pick<RoomState, 'proposals'>;
type Annotations = Pick<RoomState, 'annotations'>;

/** The newest view of a proposal that a page was loaded with; `undefined` once it is gone. */
export const liveProposal = (
  { proposals }: Proposals,
  loaded: ProposalView,
): ProposalView | undefined => (proposals.has(loaded.id) ? proposals.get(loaded.id) : loaded);

/** A page's list of proposals with what came since: changed, new, without those that are gone; in agenda order. */
export function liveProposals(
  { proposals }: Proposals,
  loaded: readonly ProposalView[],
): readonly ProposalView[] {
  const views = new Map(loaded.map((view) => [view.id, view]));
  for (const [id, view] of proposals) {
    if (view) views.set(id, view);
    else views.delete(id);
  }
  return [...views.values()].sort(
    (one, other) => one.position - other.position || byId(one, other),
  );
}

/** The annotations of one target, oldest first, with what came since the page was loaded. */
export function liveAnnotations(
  { annotations }: Annotations,
  { targetId, loaded }: { targetId: string; loaded: readonly AnnotationView[] },
): readonly AnnotationView[] {
  const views = new Map(loaded.map((view) => [view.id, view]));
  for (const [id, view] of annotations) {
    if (view === undefined) views.delete(id);
    else if (view.targetId === targetId) views.set(id, view);
  }
  return [...views.values()].sort(byId);
}

/** Ids sort by the time of making (T1). */
const byId = (one: { readonly id: string }, other: { readonly id: string }) =>
  one.id < other.id ? -1 : 1;
