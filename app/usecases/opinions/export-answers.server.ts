import type { SessionScope } from '~/domain/access/scopes';
import { answersCsv, fewestForRows } from '~/domain/opinions/answers-csv';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { countVoters, standingAnswers } from '~db/repositories/opinions.server';
import { type Session, sessionById } from '~db/repositories/sessions.server';

/**
 * Every answer of a session as a row, without people (V7). `opinion-groups` run on it finds what was shown and
 * published.
 */
export async function exportAnswers(
  deps: Deps,
  { sessionId }: SessionScope,
): Promise<Result<{ readonly code: string; readonly csv: string }>> {
  const session = await sessionById(deps.db, sessionId);
  if (!session || !(await mayExportNow(deps, session))) return refuse('not-found');
  const answers = await standingAnswers(deps.db, sessionId);
  const rows = answers.map(({ voterId, revisionId, answer }) => ({
    ...{ participant: voterId, item: revisionId },
    answer,
  }));
  return ok({ code: session.code, csv: answersCsv(rows) });
}

/** Only once the link to people is cut, only where the consent said so, and only of a hundred people or more (V7). */
export async function mayExportNow(
  { db }: Deps,
  { id, allowsRowExport, answersCutAt }: Session,
): Promise<boolean> {
  if (!allowsRowExport || answersCutAt === null) return false;
  return (await countVoters(db, id)) >= fewestForRows;
}
