import type { AnnotationView, ExampleAnswers, ProposalView } from '~/contracts/room';
import type { ParticipantScope } from '~/domain/access/scopes';
import { type Place, placeIn } from '~/domain/answers/personal-order';
import { showableCount } from '~/domain/answers/small-figures';
import { ok, type Result, refuse } from '~/domain/result';
import { type Permission, permissionFor } from '~/domain/sessions/phases';
import type { LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { annotationsOn } from '~db/repositories/annotations.server';
import { passedObjections, secondedBy } from '~db/repositories/objections.server';
import { membershipById } from '~db/repositories/participants.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import { addShowing } from '~db/repositories/proposals.server';
import { loadExampleAnswers } from '../annotations/load-example-answers.server';
import { viewOfNote } from '../annotations/view-of-note';
import { type EarlierWording, findEarlierWording } from '../answers/find-earlier-wording.server';
import { orderItems } from './order-items.server';

export interface ObjectionView {
  readonly id: string;
  readonly language: LanguageTag;
  readonly reason: string;
  /** Covers the reason until asked for (A3); empty for none. */
  readonly contentWarning: string;
  readonly isYours: boolean;
  readonly isSeconded: boolean;
  /** How many stand behind it; `null` for one to four people (D5). */
  readonly seconds: number | null;
}

/** One item as a participant sees it. */
export interface Item {
  readonly proposal: ProposalView;
  readonly notes: readonly AnnotationView[];
  readonly exampleAnswers: ExampleAnswers;
  readonly objections: readonly ObjectionView[];
  readonly place: Place;
  /** The room goes through the items together: the facilitator turns the page. */
  readonly isTogether: boolean;
  /** Whether this person has an answer on the wording that stands; which one is said elsewhere, if at all. */
  readonly isAnswered: boolean;
  /** The words that this person answered, where they are others now (P3). */
  readonly earlier: EarlierWording | undefined;
  readonly answering: Permission;
  readonly objecting: Permission;
  readonly annotating: Permission;
  readonly requestId: string;
}

/** Loads one item, and notes that it was shown while answers are taken: the base of the quorum (D1). */
export async function loadItem(
  deps: Deps,
  scope: ParticipantScope,
  { proposalId }: { readonly proposalId: string },
): Promise<Result<Item>> {
  const { db } = deps;
  const { sessionId, taxonomyId, voterId } = scope;
  const inside = await membershipById(db, scope);
  const [proposal] = await loadProposalViews(db, { sessionId, proposalIds: [proposalId] });
  if (!inside || !proposal) return refuse('not-found');
  const { session } = inside;
  const answering = answeringNow(proposal, permissionFor('answer', session.phase));
  if (answering === 'now' && voterId !== null) await addShowing(db, { proposalId, voterId });
  const targetIds = [proposalId, ...(proposal.standing ? [proposal.standing.categoryId] : [])];
  const [notes, objections, items, earlier] = await Promise.all([
    annotationsOn(db, { sessionId, taxonomyId, targetIds }),
    loadObjections(deps, scope, proposalId),
    orderItems(deps, scope, inside),
    findEarlierWording(deps, scope, proposal),
  ]);
  const views = notes.map((note) => viewOfNote(note, sessionId));
  return ok({
    proposal,
    notes: views,
    exampleAnswers: await loadExampleAnswers(deps, scope, { notes: views, phase: session.phase }),
    objections,
    place: placeIn(items, proposalId),
    isTogether: session.pace === 'together',
    isAnswered: items.some(({ id, isAnswered }) => id === proposalId && isAnswered),
    earlier: answering === 'over' ? undefined : earlier,
    answering,
    objecting: answeringNow(proposal, permissionFor('object', session.phase)),
    annotating: permissionFor('annotate', session.phase),
    requestId: deps.ids.random(),
  });
}

const answeringNow = ({ status }: ProposalView, permission: Permission): Permission =>
  status === 'open' ? permission : 'over';

async function loadObjections(
  { db }: Deps,
  { sessionId, participantId, voterId }: ParticipantScope,
  proposalId: string,
): Promise<ObjectionView[]> {
  const found = await passedObjections(db, { sessionId, proposalId });
  const seconded =
    voterId === null ? new Set<string>() : await secondedBy(db, { proposalId, voterId });
  return found.map((objection) => ({
    id: objection.id,
    language: objection.language,
    reason: objection.reason,
    contentWarning: objection.contentWarning,
    isYours: objection.participantId === participantId,
    isSeconded: seconded.has(objection.id),
    seconds: showableCount(objection.seconds),
  }));
}
