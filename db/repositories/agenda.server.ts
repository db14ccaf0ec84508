import type { Tx } from '../client.server';
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
