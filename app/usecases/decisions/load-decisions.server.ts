import type { DecisionFacts } from '~/domain/decisions/facts';
import type { Outcome } from '~/domain/decisions/rule';
import type { ProposalKind } from '~/domain/proposals/proposal';
import type { Admission } from '~/domain/sessions/session';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { agendaOf } from '~db/repositories/agenda.server';
import { decisionsOfSession } from '~db/repositories/decisions.server';
import { communitiesOf, sessionById } from '~db/repositories/sessions.server';

/** What a session decided about one proposal, with the figures that produced it: those that may be published (D5). */
export interface DecidedItem {
  readonly id: string;
  readonly proposalId: string;
  readonly kind: ProposalKind;
  readonly labels: LanguageMap;
  readonly contentWarning: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly heldBy: readonly LanguageMap[];
  readonly effect: 'applied' | 'none' | 'needs-rebase';
  readonly admission: Admission;
  /** Absent while it can be answered again: two readings of exact figures could be subtracted (D5). */
  readonly facts: DecisionFacts | undefined;
}

/** Everything a session has decided or left open, in agenda order; only what a facilitator has let pass. */
export async function loadDecisions(
  deps: Deps,
  { sessionId }: { readonly sessionId: string },
): Promise<readonly DecidedItem[]> {
  const [session, decisions, agenda, communities] = await Promise.all([
    sessionById(deps.db, sessionId),
    decisionsOfSession(deps.db, sessionId),
    agendaOf(deps.db, sessionId),
    communitiesOf(deps.db, sessionId),
  ]);
  const items = new Map(agenda.map((item) => [item.id, item]));
  const names = new Map(communities.map(({ id, label }) => [id, label]));
  return decisions.flatMap(({ proposalId, heldBy, record, revisionId, ...decision }) => {
    const item = items.get(proposalId);
    // An open outcome of an earlier wording says nothing about the one that lies before the room now.
    if (!item || (decision.outcome === 'open' && item.revisionId !== revisionId)) return [];
    const { id, outcome, reason, effect } = decision;
    const isFinal = outcome !== 'open' || session?.phase === 'closed';
    return {
      ...{ id, proposalId, outcome, reason, effect },
      kind: item.kind,
      labels: item.labels,
      contentWarning: item.contentWarning,
      heldBy: heldBy.map((community) => names.get(community) ?? {}),
      admission: record.admission,
      facts: isFinal ? record.facts : undefined,
    };
  });
}
