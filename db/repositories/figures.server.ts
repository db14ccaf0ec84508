import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { emptyTally, type Tally } from '../../app/domain/answers/answer';
import type { FigureSteps } from '../../app/domain/answers/visibility';
import type { DecisionRule } from '../../app/domain/decisions/rule';
import type { Phase, ShareTime } from '../../app/domain/sessions/session';
import type { Db, Executor } from '../client.server';
import { currentAnswers, handCounts, shownFigures } from '../schema/answers';
import { decisions } from '../schema/decisions';
import { proposals, showings } from '../schema/proposals';
import { sessions } from '../schema/sessions';

/** How the current wording of one item stands. Everything is counted: what may be shown is for the rules to say. */
export interface ItemCounts {
  readonly revisionId: string;
  readonly phase: Phase;
  readonly shares: ShareTime;
  /** Decided: the answers that the decision was made with; `null` in it for fewer than five people (D5). */
  readonly decided: { readonly answers: Tally | null } | undefined;
  readonly devices: Tally;
  readonly hands: Tally;
  /** While answers are taken: to how many people it was shown on a device, and when enough have answered. */
  readonly quorum: (DecisionRule['quorum'] & { readonly shownOnDevices: number }) | undefined;
  /** The steps that its shares have taken before the close (V5). */
  readonly steps: FigureSteps;
}

export interface Reading {
  readonly version: number;
  readonly items: readonly ItemCounts[];
}

interface Wanted {
  readonly sessionId: string;
  /** Left out: every item that the room can see. */
  readonly revisionIds?: readonly string[];
}

/**
 * Counts the answers on items that the room can see. Readings of one session follow one another, so that a higher version
 * never counts less than a lower one. Whoever commits an answer starts a reading afterwards: the highest number has it.
 * Drawn and counted side by side, a low number could be the newer reading; a page that held the higher one would never be
 * corrected, because nothing had changed since. Numbers leave gaps of random width: without them they would count the readings,
 * and so answers that are not to be counted yet (D5).
 */
export async function readCounts(db: Db, wanted: Wanted): Promise<Reading> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${wanted.sessionId}, 2))`);
    const [[drawn], items] = await Promise.all([
      tx.execute<{ version: string }>(
        sql`select max(nextval('figures_version')) as version
          from generate_series(1, 1 + floor(random() * 16)::int)`,
      ),
      countItems(tx, wanted),
    ]);
    return { version: Number(drawn?.version), items };
  });
}

async function countItems(db: Executor, wanted: Wanted): Promise<ItemCounts[]> {
  const { sessionId, revisionIds } = wanted;
  if (revisionIds?.length === 0) return [];
  const rows = await db
    .select({
      revisionId: proposals.currentRevisionId,
      status: proposals.status,
      phase: sessions.phase,
      shares: sessions.shares,
      decided: tallyIn(sql`nullif(${decisions.record} -> 'facts' -> 'answers', 'null')`),
      devices: tallyIn(sql`(
        select json_object_agg(answer, people) from (
          select answer, count(*) as people from ${currentAnswers}
          where revision_id = ${proposals.currentRevisionId} group by answer) as counted)`),
      hands: tallyIn(sql`(
        select json_object_agg(answer, people) from ${handCounts}
        where revision_id = ${proposals.currentRevisionId})`),
      quorum: quorumWhileAnswering,
      last: shownFigures.tally,
      before: shownFigures.before,
    })
    .from(proposals)
    .innerJoin(sessions, eq(sessions.id, proposals.sessionId))
    .leftJoin(shownFigures, eq(shownFigures.revisionId, proposals.currentRevisionId))
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
        eq(proposals.visibility, 'passed'),
        sql`${proposals.status} in ('open', 'decided')`,
        revisionIds &&
          sql`${proposals.currentRevisionId} = any (${`{${revisionIds.join(',')}}`}::uuid[])`,
      ),
    );
  return rows.map(({ status, decided, devices, hands, quorum, last, before, ...item }) => ({
    ...item,
    decided: status === 'decided' ? { answers: decided } : undefined,
    devices: devices ?? emptyTally,
    hands: hands ?? emptyTally,
    quorum: quorum ?? undefined,
    steps: { last: last ?? undefined, before: before ?? undefined },
  }));
}

/** Whether anybody can have seen how the room answered: an item was decided, or a step of shares shown. */
export async function haveSharesShown(db: Executor, sessionId: string): Promise<boolean> {
  const inSession = eq(proposals.sessionId, sessionId);
  const decided = await db.$count(proposals, and(inSession, eq(proposals.status, 'decided')));
  if (decided > 0) return true;
  const step = and(eq(shownFigures.sessionId, sessionId), isNotNull(shownFigures.before));
  return (await db.$count(shownFigures, step)) > 0;
}

const people = z.number().int().default(0);
const counted = z.object({
  agree: people,
  disagree: people,
  pass: people,
  unclear: people,
  declined: people,
});

/** A tally as JSON, without the words that nobody said. */
const tallyIn = (json: SQL): SQL<Tally | null> =>
  sql<Tally | null>`${json}::text`.mapWith((text: string) => counted.parse(JSON.parse(text)));

const quorumShape = z.object({
  minimum: z.number(),
  share: z.tuple([z.number(), z.number()]),
  shownOnDevices: z.number(),
});

/** People whose slips were set aside have no showings any more. */
const quorumWhileAnswering = sql<z.infer<typeof quorumShape> | null>`
  case when ${sessions.phase} = 'vote' and ${proposals.status} = 'open' then (
    select ((${sessions.rule} -> 'quorum') || jsonb_build_object('shownOnDevices', count(*)))::text
    from ${showings} where ${showings.proposalId} = ${proposals.id})
  end`.mapWith((text: string) => quorumShape.parse(JSON.parse(text)));

/**
 * Notes the steps that shares have taken. False when somebody else has taken one since `before` was read:
 * then it has to be worked out again from theirs.
 */
export async function saveSteps(
  db: Executor,
  step: {
    readonly sessionId: string;
    readonly revisionId: string;
    readonly before: FigureSteps;
    readonly after: { readonly last: Tally; readonly before: Tally | undefined };
  },
): Promise<boolean> {
  const { sessionId, revisionId, after } = step;
  const { last } = step.before;
  const tallies = { tally: after.last, before: after.before ?? null };
  const inserting = db.insert(shownFigures).values({ sessionId, revisionId, ...tallies });
  const rows = await (last === undefined
    ? inserting.onConflictDoNothing()
    : inserting.onConflictDoUpdate({
        target: shownFigures.revisionId,
        set: tallies,
        setWhere: eq(shownFigures.tally, last),
      })
  ).returning({ revisionId: shownFigures.revisionId });
  return rows.length === 1;
}
