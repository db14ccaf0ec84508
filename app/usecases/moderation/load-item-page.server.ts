import type { ProposalView } from '~/contracts/room';
import type { SessionScope } from '~/domain/access/scopes';
import type { Visibility } from '~/domain/proposals/proposal';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { contributionsOfProposal } from '~db/repositories/moderation.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import { proposalById } from '~db/repositories/proposals.server';
import { sessionById } from '~db/repositories/sessions.server';
import { countAnswers } from '~db/repositories/wordings.server';

interface ItemPage {
  readonly title: LanguageMap;
  readonly languages: readonly string[];
  readonly view: ProposalView;
  readonly visibility: Visibility;
  readonly isForNextRound: boolean;
  readonly needsRebase: boolean;
  /** Whether anybody has answered the wording that stands: then a change of words must say what it means (P3). */
  readonly hasAnswers: boolean;
  /** What people said that was joined into it. */
  readonly composedFrom: readonly {
    readonly id: string;
    readonly language: string;
    readonly body: string;
  }[];
}

/** One proposal with all its words, to translate, reword or put to the room. */
export async function loadItemPage(
  deps: Deps,
  { sessionId }: SessionScope,
  proposalId: string,
): Promise<Result<ItemPage>> {
  const session = await sessionById(deps.db, sessionId);
  const proposal = await proposalById(deps.db, { sessionId, proposalId });
  const [view] = await loadProposalViews(deps.db, {
    sessionId,
    proposalIds: [proposalId],
    includingUnread: true,
  });
  if (!session || !proposal || !view) return refuse('not-found');
  const { visibility, isForNextRound, needsRebase } = proposal;
  return ok({
    title: session.title,
    languages: session.languages,
    view,
    ...{ visibility, isForNextRound, needsRebase },
    hasAnswers: (await countAnswers(deps.db, proposal.currentRevisionId)) > 0,
    composedFrom: await contributionsOfProposal(deps.db, proposalId),
  });
}
