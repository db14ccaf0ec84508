import { and, asc, countDistinct, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm';
import type { TextType } from '../../app/contracts/moderation';
import type { AnnotationScope } from '../../app/domain/annotations/annotation';
import { type ReportableType, reportableTypes } from '../../app/domain/moderation/report';
import type { ProposalStatus, Visibility } from '../../app/domain/proposals/proposal';
import type { Executor, Tx } from '../client.server';
import { annotations, contributions, objections, proposals, reports } from '../schema/proposals';

const tables = {
  proposal: proposals,
  contribution: contributions,
  annotation: annotations,
  objection: objections,
} as const;
const textTypes: readonly TextType[] = ['proposal', 'contribution', 'annotation', 'objection'];

/** Those taken back by their authors are nobody's to read any more. What is decided can only be warned of. */
const isStanding = (type: TextType, withDecided = false) =>
  type === 'proposal'
    ? inArray(proposals.status, [
        'draft',
        'open',
        'joined',
        ...(withDecided ? ['decided' as const] : []),
      ])
    : isNull(tables[type].withdrawnAt);

interface WithVisibility {
  readonly sessionId: string;
  readonly visibility: Visibility;
}

const isShown = (
  type: TextType,
  { sessionId, visibility, withDecided }: WithVisibility & { readonly withDecided?: boolean },
) =>
  and(
    eq(tables[type].sessionId, sessionId),
    eq(tables[type].visibility, visibility),
    isStanding(type, withDecided),
  );

/** How many texts of a session nobody has read yet. */
export async function countHeld(db: Executor, sessionId: string): Promise<number> {
  const wanted = { sessionId, visibility: 'held' } as const;
  const counts = await Promise.all(
    textTypes.map((type) => db.$count(tables[type], isShown(type, wanted))),
  );
  return counts.reduce((sum, held) => sum + held, 0);
}

/**
 * How many texts wait for a facilitator: unread ones, and those that somebody in the room has reported (A3), as long as
 * they are there: one that its author took back meanwhile asks nothing of anybody.
 */
export async function countWaiting(db: Executor, sessionId: string): Promise<number> {
  const passed = { sessionId, visibility: 'passed', withDecided: true } as const;
  const isThere = reportableTypes.map((type) => {
    const isReported = eq(tables[type].id, reports.textId);
    return exists(
      db
        .select()
        .from(tables[type])
        .where(and(isReported, isShown(type, passed))),
    );
  });
  const [held, [reported]] = await Promise.all([
    countHeld(db, sessionId),
    db
      .select({ texts: countDistinct(reports.textId) })
      .from(reports)
      .where(and(eq(reports.sessionId, sessionId), isNull(reports.settledAt), or(...isThere))),
  ]);
  return held + (reported?.texts ?? 0);
}

interface Reading extends WithVisibility {
  readonly limit: number;
  /** Only those of them with these ids, decided ones among them. */
  readonly ids?: readonly string[];
}

/**
 * Texts of each kind, oldest first. What facilitators wrote themselves is not in it, since nobody held it, unless it is
 * asked for by its id.
 */
export async function readTexts(db: Executor, { limit, ids, ...wanted }: Reading) {
  const isWanted = (type: TextType) =>
    and(
      isShown(type, { ...wanted, withDecided: ids !== undefined }),
      ids && inArray(tables[type].id, [...ids]),
    );
  const byPerson = or(sql`${proposals.participantId} is not null`, isNull(proposals.accountId));
  const [ofProposals, ofContributions, ofAnnotations, ofObjections] = await Promise.all([
    db
      .select()
      .from(proposals)
      .where(and(isWanted('proposal'), ids ? undefined : byPerson))
      .orderBy(asc(proposals.createdAt), asc(proposals.id))
      .limit(limit),
    db
      .select()
      .from(contributions)
      .where(isWanted('contribution'))
      .orderBy(asc(contributions.createdAt), asc(contributions.id))
      .limit(limit),
    db
      .select()
      .from(annotations)
      .where(isWanted('annotation'))
      .orderBy(asc(annotations.createdAt), asc(annotations.id))
      .limit(limit),
    db
      .select()
      .from(objections)
      .where(isWanted('objection'))
      .orderBy(asc(objections.createdAt), asc(objections.id))
      .limit(limit),
  ]);
  return {
    proposals: ofProposals,
    contributions: ofContributions,
    annotations: ofAnnotations,
    objections: ofObjections,
  };
}

/** What has to be known of a text to pass or hide it: not its words. */
export interface ReadableText {
  readonly id: string;
  readonly type: TextType;
  readonly visibility: Visibility;
  readonly participantId: string | null;
  /** The proposal it is or belongs to. */
  readonly proposalId: string | null;
  /** For a proposal. */
  readonly status?: ProposalStatus;
  readonly isForNextRound?: boolean;
  /** For an annotation. */
  readonly targetId?: string;
  readonly scope?: AnnotationScope;
}

interface OneText {
  readonly sessionId: string;
  readonly type: TextType;
  readonly id: string;
}

interface OneToHold extends OneText {
  /** Also a proposal that is decided: it can no longer be hidden or joined, and is still read. */
  readonly withDecided?: boolean;
}

/** One text of a session, held until the end of the transaction; nothing where its author took it back. */
export async function lockText(tx: Tx, text: OneToHold): Promise<ReadableText | undefined> {
  const { sessionId, type, id, withDecided } = text;
  const isThis = <Table extends (typeof tables)[TextType]>(table: Table) =>
    and(eq(table.id, id), eq(table.sessionId, sessionId), isStanding(type, withDecided));
  const common = { id, type };
  switch (type) {
    case 'proposal': {
      const [row] = await tx.select().from(proposals).where(isThis(proposals)).for('update');
      return (
        row && {
          ...common,
          ...pick(row),
          proposalId: id,
          status: row.status,
          isForNextRound: row.isForNextRound,
        }
      );
    }
    case 'contribution': {
      const [row] = await tx
        .select()
        .from(contributions)
        .where(isThis(contributions))
        .for('update');
      return row && { ...common, ...pick(row), proposalId: row.proposalId };
    }
    case 'annotation': {
      const [row] = await tx.select().from(annotations).where(isThis(annotations)).for('update');
      return (
        row && {
          ...common,
          ...pick(row),
          proposalId: null,
          targetId: row.targetId,
          scope: row.scope,
        }
      );
    }
    case 'objection': {
      const [row] = await tx.select().from(objections).where(isThis(objections)).for('update');
      return row && { ...common, ...pick(row), proposalId: row.proposalId };
    }
  }
}

const pick = ({
  visibility,
  participantId,
}: {
  readonly visibility: Visibility;
  readonly participantId: string | null;
}) => ({ visibility, participantId });

/** Lets a text pass, hides it with its reason, or holds it again. */
export async function setVisibility(
  tx: Tx,
  {
    type,
    id,
    visibility,
    hiddenReason,
  }: Omit<OneText, 'sessionId'> & { visibility: Visibility; hiddenReason: string | null },
): Promise<void> {
  const table = tables[type];
  await tx.update(table).set({ visibility, hiddenReason }).where(eq(table.id, id));
}

/** Joins a contribution to a proposal (`composedFrom`), or takes it out again. */
export async function setContributionProposal(
  tx: Tx,
  { id, proposalId }: { id: string; proposalId: string | null },
): Promise<void> {
  await tx.update(contributions).set({ proposalId }).where(eq(contributions.id, id));
}

/** A content warning, which covers the words until asked for (A3); empty for none. */
export async function setContentWarning(
  tx: Tx,
  { type, id, warning }: { type: ReportableType; id: string; warning: string },
): Promise<void> {
  const table = tables[type];
  await tx.update(table).set({ contentWarning: warning }).where(eq(table.id, id));
}

/** What people said that was joined into a proposal (`composedFrom`), oldest first. */
export async function contributionsOfProposal(
  db: Executor,
  proposalId: string,
): Promise<{ id: string; language: string; body: string }[]> {
  return db
    .select({
      id: contributions.id,
      language: contributions.language,
      body: contributions.body,
    })
    .from(contributions)
    .where(and(eq(contributions.proposalId, proposalId), isNull(contributions.withdrawnAt)))
    .orderBy(asc(contributions.createdAt), asc(contributions.id));
}

export async function contributionById(
  db: Executor,
  { sessionId, id }: { sessionId: string; id: string },
): Promise<{ id: string; language: string; body: string } | undefined> {
  const [row] = await db
    .select({ id: contributions.id, language: contributions.language, body: contributions.body })
    .from(contributions)
    .where(
      and(
        eq(contributions.id, id),
        eq(contributions.sessionId, sessionId),
        isNull(contributions.withdrawnAt),
      ),
    );
  return row;
}
