import { and, asc, count, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { DecisionRecord } from '../../app/domain/decisions/record';
import type { Outcome } from '../../app/domain/decisions/rule';
import type { ProposalKind } from '../../app/domain/proposals/proposal';
import type { Executor } from '../client.server';
import { decisions } from '../schema/decisions';
import { annotations, objections, proposals } from '../schema/proposals';
import { participants, sessions } from '../schema/sessions';
import { categories, renderings, revisions } from '../schema/taxonomies';

/** What a release reads beside the categories themselves: only decided state, and words that their authors gave free. */

export interface DecisionRow {
  readonly id: string;
  readonly proposalId: string;
  readonly categoryId: string | null;
  readonly kind: ProposalKind;
  readonly outcome: Outcome;
  readonly effect: 'applied' | 'none' | 'needs-rebase';
  readonly record: DecisionRecord;
  /** Of a facilitator; a participant's stays in the session (R5). */
  readonly rationale: { readonly language: string; readonly text: string } | undefined;
}

/** Every decision of a taxonomy, oldest first. */
export async function decisionsOfTaxonomy(
  db: Executor,
  taxonomyId: string,
): Promise<DecisionRow[]> {
  const rows = await db
    .select({ decision: decisions, proposal: proposals })
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .where(eq(decisions.taxonomyId, taxonomyId))
    .orderBy(asc(decisions.decidedAt), asc(decisions.position), asc(decisions.id));
  return rows.map(({ decision, proposal }) => ({
    id: decision.id,
    proposalId: decision.proposalId,
    categoryId: decision.categoryId,
    kind: proposal.kind,
    outcome: decision.outcome,
    effect: decision.effect,
    record: decision.record,
    rationale:
      proposal.accountId !== null && proposal.rationale !== ''
        ? { language: proposal.rationaleLanguage, text: proposal.rationale }
        : undefined,
  }));
}

/** How often the meaning of each category was changed up to its current wording (P3); absent: never. */
export async function meaningChanges(
  db: Executor,
  taxonomyId: string,
): Promise<Map<string, number>> {
  const current = db
    .select({ id: revisions.id, ordinal: revisions.ordinal })
    .from(revisions)
    .as('current');
  const rows = await db
    .select({ categoryId: categories.id, changes: count() })
    .from(categories)
    .innerJoin(current, eq(current.id, categories.currentRevisionId))
    .innerJoin(
      revisions,
      and(eq(revisions.categoryId, categories.id), lte(revisions.ordinal, current.ordinal)),
    )
    .where(and(eq(categories.taxonomyId, taxonomyId), eq(revisions.change, 'semantic')))
    .groupBy(categories.id);
  return new Map(rows.map(({ categoryId, changes }) => [categoryId, changes]));
}

/** The language in which each category's current wording was written. */
export async function originalLanguages(
  db: Executor,
  taxonomyId: string,
): Promise<Map<string, string>> {
  const rows = await db
    .select({ categoryId: categories.id, language: revisions.originalLanguage })
    .from(categories)
    .innerJoin(revisions, eq(revisions.id, categories.currentRevisionId))
    .where(eq(categories.taxonomyId, taxonomyId));
  return new Map(rows.map(({ categoryId, language }) => [categoryId, language]));
}

/** The language of each rendering that others were made from. */
export async function sourceLanguages(
  db: Executor,
  taxonomyId: string,
): Promise<Map<string, string>> {
  const made = db
    .selectDistinct({ id: renderings.sourceRenderingId })
    .from(renderings)
    .innerJoin(revisions, eq(revisions.id, renderings.revisionId))
    .where(and(eq(revisions.taxonomyId, taxonomyId), isNotNull(renderings.sourceRenderingId)));
  const rows = await db
    .select({ id: renderings.id, language: renderings.language })
    .from(renderings)
    .where(inArray(renderings.id, made));
  return new Map(rows.map(({ id, language }) => [id, language]));
}

export interface DecidingSessionRow {
  readonly session: typeof sessions.$inferSelect;
  /** People who are in, by the language they chose. */
  readonly byLanguage: Readonly<Record<string, number>>;
}

/** The sessions with at least one decision, and who took part. True numbers: they never leave the use case as they are. */
export async function decidingSessions(
  db: Executor,
  taxonomyId: string,
): Promise<DecidingSessionRow[]> {
  const deciding = db
    .selectDistinct({ id: decisions.sessionId })
    .from(decisions)
    .where(eq(decisions.taxonomyId, taxonomyId));
  const rows = await db
    .select()
    .from(sessions)
    .where(inArray(sessions.id, deciding))
    .orderBy(asc(sessions.id));
  const counts = await db
    .select({
      sessionId: participants.sessionId,
      language: participants.language,
      people: count(),
    })
    .from(participants)
    .where(and(inArray(participants.sessionId, deciding), eq(participants.state, 'in')))
    .groupBy(participants.sessionId, participants.language);
  return rows.map((session) => ({
    session,
    byLanguage: Object.fromEntries(
      counts
        .filter(({ sessionId }) => sessionId === session.id)
        .map(({ language, people }) => [language, people]),
    ),
  }));
}

/** Sessions that have closed: what people answered there stands for ever. */
export async function closedSessions(db: Executor, taxonomyId: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.taxonomyId, taxonomyId), eq(sessions.phase, 'closed')));
  return new Set(rows.map(({ id }) => id));
}

/** Annotations whose authors let them into published data, read by a facilitator, not withdrawn (A2). */
export async function publishedAnnotations(
  db: Executor,
  taxonomyId: string,
): Promise<(typeof annotations.$inferSelect)[]> {
  return db
    .select()
    .from(annotations)
    .where(
      and(
        eq(annotations.taxonomyId, taxonomyId),
        eq(annotations.scope, 'published'),
        eq(annotations.visibility, 'passed'),
        isNull(annotations.withdrawnAt),
      ),
    )
    .orderBy(asc(annotations.id));
}

export interface DissentRow {
  readonly id: string;
  readonly proposalId: string;
  readonly language: string;
  readonly reason: string;
  readonly contentWarning: string;
}

/** Objections to decided proposals whose authors agreed to publication (D3). */
export async function publishedDissent(db: Executor, taxonomyId: string): Promise<DissentRow[]> {
  return db
    .select({
      id: objections.id,
      proposalId: objections.proposalId,
      language: objections.language,
      reason: objections.reason,
      contentWarning: objections.contentWarning,
    })
    .from(objections)
    .where(
      and(
        inArray(
          objections.proposalId,
          db
            .select({ id: decisions.proposalId })
            .from(decisions)
            .where(eq(decisions.taxonomyId, taxonomyId)),
        ),
        eq(objections.mayPublish, true),
        eq(objections.visibility, 'passed'),
        isNull(objections.withdrawnAt),
        sql`${objections.reason} <> ''`,
      ),
    )
    .orderBy(asc(objections.id));
}
