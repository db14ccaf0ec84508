import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { ProposalKind, ProposalStatus } from '../../app/domain/proposals/proposal';
import type { LanguageMap } from '../../app/domain/taxonomy/category';
import type { Executor, Tx } from '../client.server';
import { proposals } from '../schema/proposals';
import { renderings, revisions } from '../schema/taxonomies';

type NewProposal = typeof proposals.$inferInsert;
type NewRevision = typeof revisions.$inferInsert;
type NewRendering = typeof renderings.$inferInsert;

interface WordedProposals {
  readonly proposals: readonly NewProposal[];
  readonly revisions: readonly NewRevision[];
  readonly renderings: readonly NewRendering[];
}

/** PostgreSQL takes at most 65,534 parameters in one statement. */
const rowsAtOnce = 1_000;

function chunksOf<Row>(rows: readonly Row[]): Row[][] {
  const chunks: Row[][] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    chunks.push(rows.slice(start, start + rowsAtOnce));
  }
  return chunks;
}

/** Many proposals at once, each with its first wording. */
export async function addWordedProposals(tx: Tx, worded: WordedProposals): Promise<void> {
  for (const chunk of chunksOf(worded.proposals)) await tx.insert(proposals).values(chunk);
  for (const chunk of chunksOf(worded.revisions)) await tx.insert(revisions).values(chunk);
  for (const chunk of chunksOf(worded.renderings)) await tx.insert(renderings).values(chunk);
}

export interface AgendaEntry {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly status: ProposalStatus;
  readonly position: number;
  readonly revisionId: string;
  readonly isForNextRound: boolean;
  readonly contentWarning: string;
  readonly labels: LanguageMap;
}

/**
 * What a facilitator has let pass and nobody took back, in agenda order, by its labels only: an agenda of hundreds of
 * items is light enough for a phone.
 */
export async function agendaOf(db: Executor, sessionId: string): Promise<AgendaEntry[]> {
  const rows = await db
    .select({
      id: proposals.id,
      kind: proposals.kind,
      status: proposals.status,
      position: proposals.position,
      revisionId: proposals.currentRevisionId,
      isForNextRound: proposals.isForNextRound,
      contentWarning: proposals.contentWarning,
    })
    .from(proposals)
    .where(
      and(
        eq(proposals.sessionId, sessionId),
        eq(proposals.visibility, 'passed'),
        inArray(proposals.status, ['draft', 'open', 'decided']),
      ),
    )
    .orderBy(asc(proposals.position), asc(proposals.id));
  const labels = await labelsOf(
    db,
    rows.map(({ revisionId }) => revisionId),
  );
  return rows.map((row) => ({ ...row, labels: labels.get(row.revisionId) ?? {} }));
}

/** The current label of each wording in each of its languages. */
export async function labelsOf(
  db: Executor,
  revisionIds: readonly string[],
): Promise<Map<string, LanguageMap>> {
  const labels = new Map<string, Record<string, string>>();
  if (revisionIds.length === 0) return labels;
  const rows = await db
    .selectDistinctOn([renderings.revisionId, renderings.language], {
      revisionId: renderings.revisionId,
      language: renderings.language,
      label: sql<string>`${renderings.text} ->> 'label'`,
    })
    .from(renderings)
    .where(inArray(renderings.revisionId, [...revisionIds]))
    .orderBy(renderings.revisionId, renderings.language, desc(renderings.ordinal));
  for (const { revisionId, language, label } of rows) {
    const known = labels.get(revisionId) ?? {};
    known[language] = label;
    labels.set(revisionId, known);
  }
  return labels;
}

/** Puts items at other places of the agenda. */
export async function setPositions(
  tx: Tx,
  places: readonly { readonly id: string; readonly position: number }[],
): Promise<void> {
  if (places.length === 0) return;
  const given = JSON.stringify(places);
  await tx.execute(sql`
    update proposals set position = given.position
    from json_to_recordset(${given}::json) as given(id uuid, position int)
    where proposals.id = given.id`);
}
