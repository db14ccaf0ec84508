import type { ProposalView } from '~/contracts/room';
import type { InterpreterScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import { sessionById } from '~db/repositories/sessions.server';

interface InterpretedItem {
  readonly languages: readonly LanguageTag[];
  readonly view: ProposalView;
}

/** One item that the room sees, with all its words. What people told the facilitators alone is not among them. */
export async function loadInterpretedItem(
  deps: Deps,
  { sessionId }: InterpreterScope,
  proposalId: string,
): Promise<Result<InterpretedItem>> {
  const session = await sessionById(deps.db, sessionId);
  const [view] = await loadProposalViews(deps.db, { sessionId, proposalIds: [proposalId] });
  if (!session || !view) return refuse('not-found');
  return ok({ languages: session.languages, view });
}
