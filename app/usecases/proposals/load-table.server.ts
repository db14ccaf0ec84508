import type { ProposalView } from '~/contracts/room';
import type { ParticipantScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { loadProposalViews } from '~db/repositories/proposal-views.server';

/** Everything on the table of a session that a facilitator let pass, in agenda order. */
export const loadTable = (deps: Deps, { sessionId }: ParticipantScope): Promise<ProposalView[]> =>
  loadProposalViews(deps.db, { sessionId });
