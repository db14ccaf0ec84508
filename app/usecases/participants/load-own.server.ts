import type { ProposalView } from '~/contracts/room';
import type { ParticipantScope } from '~/domain/access/scopes';
import type { AnnotationPurpose, AnnotationScope } from '~/domain/annotations/annotation';
import { type Fate, type FateUse, fateOf } from '~/domain/proposals/fate';
import type { LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { type Annotation, annotationsOfParticipant } from '~db/repositories/annotations.server';
import {
  type Contribution,
  contributionsOfParticipant,
} from '~db/repositories/contributions.server';
import { type Objection, objectionsOfParticipant } from '~db/repositories/objections.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import {
  decisionsAbout,
  type Proposal,
  proposalsOfParticipant,
} from '~db/repositories/proposals.server';
import { releasesOf } from '~db/repositories/snapshots.server';
import { taxonomyById } from '~db/repositories/taxonomies.server';
import { takersOf } from '~db/repositories/uses.server';

interface Common {
  readonly id: string;
  readonly at: Date;
  readonly language: LanguageTag;
  readonly fate: Fate;
  /** Of what the others are warned before they read it (A3), whoever put that there; empty for nothing. */
  readonly contentWarning: string;
}

/** One thing that somebody wrote, with what became of it (P5). Answers are no part of this (V7). */
export type OwnWriting =
  | (Common & {
      readonly what: 'proposal';
      readonly kind: Proposal['kind'];
      /** Absent once it was taken back. */
      readonly view: ProposalView | undefined;
    })
  | (Common & {
      readonly what: 'contribution';
      readonly body: string;
      /** The proposal that it was joined to. */
      readonly proposalId: string | null;
    })
  | (Common & {
      readonly what: 'annotation';
      readonly body: string;
      readonly purpose: AnnotationPurpose;
      readonly scope: AnnotationScope;
      readonly mayTestAi: boolean;
      /** The proposal that it was attached to. */
      readonly proposalId: string | null;
    })
  | (Common & {
      readonly what: 'objection';
      readonly body: string;
      readonly mayPublish: boolean;
      readonly proposalId: string;
    });

export interface OwnWritings {
  /** Newest first. */
  readonly writings: readonly OwnWriting[];
  /** The proposals that they are about or were joined to, as the room sees them. */
  readonly mentioned: readonly ProposalView[];
}

/** Everything that one participant wrote in a session. */
export async function loadOwnWritings(
  deps: Deps,
  { participantId, sessionId, taxonomyId }: ParticipantScope,
): Promise<OwnWritings> {
  const { db } = deps;
  const [proposals, contributions, annotations, objections, releases] = await Promise.all([
    proposalsOfParticipant(db, participantId),
    contributionsOfParticipant(db, participantId),
    annotationsOfParticipant(db, participantId),
    objectionsOfParticipant(db, participantId),
    releasesOf(db, taxonomyId),
  ]);
  const proposalIds = proposals.map(({ id }) => id);
  const joined = [
    ...proposals.map((one) => one.joinedIntoId),
    ...contributions.map((one) => one.proposalId),
  ];
  const about = [...objections.map((one) => one.proposalId), ...annotations.map(proposalUnder)];
  const mentionedIds = [...new Set([...joined, ...about])].filter((id) => id !== null);
  const [views, mentioned, decisions] = await Promise.all([
    loadProposalViews(db, { sessionId, proposalIds, includingUnread: true }),
    loadProposalViews(db, { sessionId, proposalIds: mentionedIds }),
    decisionsAbout(db, [...proposalIds, ...mentionedIds]),
  ]);
  const categoryIds = [
    ...decisions.map(({ categoryId }) => categoryId),
    ...annotations.map(categoryUnder),
  ].filter((id) => id !== null);
  const usesOf = await usesBehind(deps, { taxonomyId, categoryIds });
  const facts = {
    views: new Map(views.map((view) => [view.id, view])),
    usesOf,
    fate: (written: Parameters<typeof fateOf>[0], proposalId: string | null) => {
      const decision = decisions.find((one) => one.proposalId === proposalId);
      return fateOf(
        { ...written, decision: decision && { ...decision, usedBy: usesOf(decision.categoryId) } },
        releases,
      );
    },
  };
  const writings = [
    ...proposals.map((proposal) => ownProposal(proposal, facts)),
    ...contributions.map((contribution) => ownContribution(contribution, facts)),
    ...annotations.map((annotation) => ownAnnotation(annotation, facts)),
    ...objections.map((objection) => ownObjection(objection, facts)),
  ];
  writings.sort((one, other) => (one.id < other.id ? 1 : -1));
  return { writings, mentioned };
}

type UsesOf = (categoryId: string | null) => readonly FateUse[];

/** Who uses the categories that something was decided about or that something is attached to. */
async function usesBehind(
  { db }: Deps,
  { taxonomyId, categoryIds }: { readonly taxonomyId: string; readonly categoryIds: string[] },
): Promise<UsesOf> {
  const takers = await takersOf(db, { taxonomyId, categoryIds });
  const slug = takers.size === 0 ? '' : ((await taxonomyById(db, taxonomyId))?.slug ?? '');
  return (categoryId) =>
    (takers.get(categoryId ?? '') ?? []).map(({ useId: id, name }) => ({ id, name, slug }));
}

interface Facts {
  readonly views: ReadonlyMap<string, ProposalView>;
  readonly usesOf: UsesOf;
  readonly fate: (written: Parameters<typeof fateOf>[0], proposalId: string | null) => Fate;
}

function ownProposal(proposal: Proposal, { views, fate }: Facts): OwnWriting {
  const isWithdrawn = proposal.status === 'withdrawn';
  return {
    what: 'proposal',
    id: proposal.id,
    at: proposal.createdAt,
    language: proposal.rationaleLanguage,
    kind: proposal.kind,
    view: isWithdrawn ? undefined : views.get(proposal.id),
    contentWarning: proposal.contentWarning,
    fate: fate({ ...proposal, isWithdrawn }, proposal.id),
  };
}

function ownContribution(contribution: Contribution, { fate }: Facts): OwnWriting {
  const { id, createdAt, language, body, proposalId, withdrawnAt } = contribution;
  // Raw material of proposals: the room sees what is made of it.
  const written = {
    ...{ ...contribution, isWithdrawn: withdrawnAt !== null, joinedIntoId: proposalId },
    isForTeamOnly: true,
  };
  return {
    what: 'contribution',
    id,
    at: createdAt,
    language,
    body,
    proposalId,
    contentWarning: '',
    fate: fate(written, proposalId),
  };
}

const standalone = { joinedIntoId: null, isForNextRound: false };

const proposalUnder = ({ target }: Annotation): string | null =>
  target.type === 'proposal' ? target.id : null;

/** The category on whose page it stands, as far as its author let it travel (A2). */
const categoryUnder = ({ target, scope }: Annotation): string | null =>
  target.type === 'category' && (scope === 'taxonomy' || scope === 'published') ? target.id : null;

/** What was attached to a proposal shares its lot: it goes where that goes. */
function ownAnnotation(annotation: Annotation, { fate, usesOf }: Facts): OwnWriting {
  const { id, createdAt, language, body, purpose, scope, mayTestAi, withdrawnAt } = annotation;
  const { contentWarning } = annotation;
  const proposalId = proposalUnder(annotation);
  const written = {
    ...{ ...annotation, ...standalone, isWithdrawn: withdrawnAt !== null },
    isForTeamOnly: scope === 'facilitators',
    attachedUsedBy: usesOf(categoryUnder(annotation)),
  };
  return {
    what: 'annotation',
    id,
    at: createdAt,
    language,
    body,
    purpose,
    scope,
    mayTestAi,
    proposalId,
    contentWarning,
    fate: fate(written, proposalId),
  };
}

/** One that was read follows what it speaks against; one that nobody read had no part in that. */
function ownObjection(objection: Objection, { fate }: Facts): OwnWriting {
  const { id, createdAt, language, reason, mayPublish, proposalId, withdrawnAt } = objection;
  const written = { ...objection, ...standalone, isWithdrawn: withdrawnAt !== null };
  return {
    what: 'objection',
    id,
    at: createdAt,
    language,
    body: reason,
    mayPublish,
    proposalId,
    contentWarning: objection.contentWarning,
    fate: fate(written, objection.visibility === 'passed' ? proposalId : null),
  };
}
