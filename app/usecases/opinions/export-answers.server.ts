import type { SessionScope } from '~/domain/access/scopes';
import { answersCsv, fewestForRows } from '~/domain/opinions/answers-csv';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { countVoters, opinionMapOf, roomAnswers } from '~db/repositories/opinions.server';
import { type Session, sessionById } from '~db/repositories/sessions.server';

/**
 * Every answer that the final map was found from as a row, without people (V7), so that `opinion-groups` run on it finds what
 * was shown and published, whatever was hidden or withdrawn since.
 */
export async function exportAnswers(
  deps: Deps,
  { sessionId }: SessionScope,
): Promise<Result<{ readonly code: string; readonly csv: string }>> {
  const session = await sessionById(deps.db, sessionId);
  const stored = await opinionMapOf(deps.db, sessionId);
  if (!session || !stored?.isFinal || !(await mayExportNow(deps, session))) {
    return refuse('not-found');
  }
  const items = stored.map.lens.revisionIds;
  const room = await roomAnswers(deps.db, { sessionId, items });
  return ok({ code: session.code, csv: answersCsv(room) });
}

/** Only once the link to people is cut, only where the consent said so, and only of a hundred people or more (V7). */
export async function mayExportNow(
  { db }: Deps,
  { id, allowsRowExport, answersCutAt }: Session,
): Promise<boolean> {
  if (!allowsRowExport || answersCutAt === null) return false;
  return (await countVoters(db, id)) >= fewestForRows;
}
