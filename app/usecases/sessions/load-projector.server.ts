import type { ProposalView } from '~/contracts/room';
import type { ObserverScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Phase } from '~/domain/sessions/session';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { type DecidedItem, loadDecisions } from '~/usecases/decisions/load-decisions.server';
import type { Deps } from '~/usecases/deps';
import { agendaOf } from '~db/repositories/agenda.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import { sessionById } from '~db/repositories/sessions.server';

interface Projected {
  readonly title: LanguageMap;
  readonly code: string;
  readonly home: string;
  readonly link: string;
  readonly languages: readonly string[];
  readonly phase: Phase;
  readonly timeZone: string;
  /** How many items lie before the room. */
  readonly items: number;
  /** The item the room is at: passed by a facilitator, like everything here. */
  readonly current: ProposalView | undefined;
  readonly decided: readonly DecidedItem[];
}

/** What may be projected: the way in, where the room stands, and only what a facilitator has let pass (X1). */
export async function loadProjector(
  deps: Deps,
  { sessionId }: ObserverScope,
): Promise<Result<Projected>> {
  const session = await sessionById(deps.db, sessionId);
  if (!session) return refuse('not-found');
  const { currentProposalId, phase } = session;
  const [agenda, views, decided] = await Promise.all([
    agendaOf(deps.db, sessionId),
    currentProposalId === null
      ? []
      : loadProposalViews(deps.db, { sessionId, proposalIds: [currentProposalId] }),
    phase === 'decide' || phase === 'closed' ? loadDecisions(deps, { sessionId }) : [],
  ]);
  return ok({
    title: session.title,
    code: session.code,
    home: deps.baseUrl,
    link: `${deps.baseUrl}/s/${session.code}`,
    languages: session.languages,
    phase,
    timeZone: session.timeZone,
    items: agenda.filter(({ status, isForNextRound }) => status === 'open' && !isForNextRound)
      .length,
    current: views[0],
    decided,
  });
}
