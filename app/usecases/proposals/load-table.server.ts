import type { ProposalView, RenderingView } from '~/contracts/room';
import type { ParticipantScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { loadProposalViews } from '~db/repositories/proposal-views.server';

/**
 * Everything on the table of a session that a facilitator let pass, in agenda order. Names only: a list of hundreds, each in
 * several languages, must still open on an old phone.
 */
export async function loadTable(
  deps: Deps,
  { sessionId }: ParticipantScope,
): Promise<ProposalView[]> {
  const views = await loadProposalViews(deps.db, { sessionId });
  return views.map(namesOnly);
}

function namesOnly({ renderings, standing, ...view }: ProposalView): ProposalView {
  const words = renderings.length > 0 ? renderings : (standing?.renderings ?? []);
  return {
    ...view,
    renderings: words.map(nameOnly),
    standing: undefined,
    parent: undefined,
    others: [],
    rationale: undefined,
  };
}

const nameOnly = (rendering: RenderingView): RenderingView => ({
  ...rendering,
  text: {
    label: rendering.text.label,
    altLabels: rendering.text.altLabels,
    hiddenLabels: [],
    definition: '',
    inclusions: [],
    exclusions: [],
    scopeNote: '',
    levels: [],
  },
});
