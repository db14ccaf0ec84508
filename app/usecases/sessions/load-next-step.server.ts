import type { SessionScope } from '~/domain/access/scopes';
import type { DecisionRule } from '~/domain/decisions/rule';
import { ok, type Result, refuse } from '~/domain/result';
import { phaseAfter } from '~/domain/sessions/phases';
import type { Phase } from '~/domain/sessions/session';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { agendaOf } from '~db/repositories/agenda.server';
import { countHeld } from '~db/repositories/moderation.server';
import { sessionById } from '~db/repositories/sessions.server';

export interface NextStep {
  readonly title: LanguageMap;
  readonly to: Phase | undefined;
  readonly rule: DecisionRule;
  /** Wordings that lie before the room, undecided. */
  readonly openRevisionIds: readonly string[];
  /** Texts that nobody has read: they are no part of it. */
  readonly held: number;
  readonly graceHours: number;
  readonly deleteAt: Date;
  readonly timeZone: string;
}

/** What somebody should know before closing the answers or ending the session. */
export async function loadNextStep(
  deps: Deps,
  { sessionId }: SessionScope,
): Promise<Result<NextStep>> {
  const session = await sessionById(deps.db, sessionId);
  if (!session) return refuse('not-found');
  const [agenda, held] = await Promise.all([
    agendaOf(deps.db, sessionId),
    countHeld(deps.db, sessionId),
  ]);
  const open = agenda.filter(({ status, isForNextRound }) => status === 'open' && !isForNextRound);
  return ok({
    title: session.title,
    to: phaseAfter(session.phase),
    rule: session.rule,
    openRevisionIds: open.map(({ revisionId }) => revisionId),
    held,
    graceHours: session.graceHours,
    deleteAt: session.deleteAt,
    timeZone: session.timeZone,
  });
}
