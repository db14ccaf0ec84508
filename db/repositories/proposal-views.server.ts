import { and, asc, eq, inArray } from 'drizzle-orm';
import type { CategoryMention, ProposalView, RenderingView } from '../../app/contracts/room';
import type { Change } from '../../app/domain/proposals/proposal';
import type { Executor } from '../client.server';
import { decisions } from '../schema/decisions';
import { proposals } from '../schema/proposals';
import { communities } from '../schema/sessions';
import { categories, revisions } from '../schema/taxonomies';
import { type CurrentRendering, currentRenderings } from './renderings.server';

interface Wanted {
  readonly sessionId: string;
  /** Left out: all of the session. */
  readonly proposalIds?: readonly string[];
  /** Also those that a facilitator has not read or has hidden: for the queue, and for an author's own. */
  readonly includingUnread?: boolean;
}

/**
 * Proposals as the room sees them, in agenda order: only those that a facilitator let pass, and no
 * drafts. A fixed number of queries, whatever the number of proposals.
 */
export async function loadProposalViews(db: Executor, wanted: Wanted): Promise<ProposalView[]> {
  if (wanted.proposalIds?.length === 0) return [];
  const rows = await proposalRows(db, wanted);
  const mentioned = [...new Set(rows.flatMap(({ proposal }) => categoriesOf(proposal.change)))];
  const places = await categoryRevisions(db, mentioned);
  const texts = await currentRenderings(db, [
    ...rows.map(({ proposal }) => proposal.currentRevisionId),
    ...places.values(),
  ]);
  const communityLabels = await labelsOfCommunities(db, wanted.sessionId, rows);
  const textsOf = (categoryId: string) => texts.get(places.get(categoryId) ?? '') ?? [];
  return rows.map(({ proposal, revision, decision }) => {
    const mention = (id: string): CategoryMention => ({ id, labels: labelsOf(textsOf(id)) });
    const standingId = 'categoryId' in proposal.change ? proposal.change.categoryId : undefined;
    const parentId = 'parentId' in proposal.change ? proposal.change.parentId : null;
    return {
      id: proposal.id,
      kind: proposal.kind,
      status: proposal.status,
      position: proposal.position,
      revisionId: proposal.currentRevisionId,
      revisionOrdinal: revision.ordinal,
      revisionChange: revision.change,
      renderings: (texts.get(proposal.currentRevisionId) ?? []).map(renderingViewOf),
      standing:
        standingId === undefined
          ? undefined
          : { categoryId: standingId, renderings: textsOf(standingId).map(renderingViewOf) },
      parent: parentId === null ? undefined : mention(parentId),
      others: othersOf(proposal.change).map(mention),
      rationale:
        proposal.rationale === ''
          ? undefined
          : { language: proposal.rationaleLanguage, text: proposal.rationale },
      contentWarning: proposal.contentWarning,
      outcome: decision && {
        outcome: decision.outcome,
        reason: decision.reason,
        heldBy: decision.heldBy.flatMap((id) => communityLabels.get(id) ?? []),
      },
    };
  });
}

/** Every category that a change names. */
function categoriesOf(change: Change): string[] {
  const own = 'categoryId' in change ? [change.categoryId] : [];
  const parent = 'parentId' in change && change.parentId !== null ? [change.parentId] : [];
  return [...own, ...parent, ...othersOf(change)];
}

function othersOf(change: Change): readonly string[] {
  if (change.kind === 'merge') return [...new Set([change.intoId, ...change.categoryIds])];
  return change.kind === 'retire' ? change.successors : [];
}

type Shown = Pick<CurrentRendering, 'id' | 'language' | 'origin' | 'isStale' | 'text'>;

/** A wording as people see it. */
export const renderingViewOf = ({ id, language, origin, isStale, text }: Shown): RenderingView => ({
  id,
  language,
  origin,
  isStale,
  text: {
    ...text,
    altLabels: [...text.altLabels],
    // Search-only labels are never shown unasked (T3).
    hiddenLabels: [],
    inclusions: [...text.inclusions],
    exclusions: [...text.exclusions],
    levels: [...text.levels],
  },
});

const labelsOf = (texts: readonly CurrentRendering[]) =>
  Object.fromEntries(texts.map(({ language, text }) => [language, text.label]));

async function proposalRows(db: Executor, { sessionId, proposalIds, includingUnread }: Wanted) {
  const rows = await db
    .select({ proposal: proposals, revision: revisions, decision: decisions })
    .from(proposals)
    .innerJoin(revisions, eq(revisions.id, proposals.currentRevisionId))
    .leftJoin(
      decisions,
      and(
        eq(decisions.proposalId, proposals.id),
        eq(decisions.revisionId, proposals.currentRevisionId),
      ),
    )
    .where(
      and(
        eq(proposals.sessionId, sessionId),
        proposalIds && inArray(proposals.id, [...proposalIds]),
        includingUnread ? undefined : eq(proposals.visibility, 'passed'),
        includingUnread ? undefined : inArray(proposals.status, ['open', 'decided']),
      ),
    )
    .orderBy(asc(proposals.position), asc(proposals.id));
  return rows.map(({ proposal, revision, decision }) => ({
    proposal,
    revision,
    decision: decision ?? undefined,
  }));
}

async function categoryRevisions(db: Executor, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await db
    .select({ id: categories.id, revisionId: categories.currentRevisionId })
    .from(categories)
    .where(inArray(categories.id, [...ids]));
  return new Map(rows.map(({ id, revisionId }) => [id, revisionId]));
}

async function labelsOfCommunities(
  db: Executor,
  sessionId: string,
  rows: readonly { readonly decision: { readonly heldBy: readonly string[] } | undefined }[],
) {
  if (!rows.some(({ decision }) => decision && decision.heldBy.length > 0)) return new Map();
  const found = await db
    .select({ id: communities.id, label: communities.label })
    .from(communities)
    .where(eq(communities.sessionId, sessionId));
  return new Map(found.map(({ id, label }) => [id, label]));
}
