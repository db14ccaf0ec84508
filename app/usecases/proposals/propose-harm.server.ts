import type { HarmForm } from '~/contracts/proposals';
import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import { type CategoryText, noFacets } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { proposalByRequest } from '~db/repositories/proposals.server';
import { takeText } from '../participants/take-text.server';
import { createProposal, type Sent, sentBefore } from './create-proposal.server';

/** Name a harm: a proposal to add a category (P1). The same form again gives the same proposal. */
export async function proposeHarm(
  deps: Deps,
  scope: ParticipantScope,
  input: HarmForm,
): Promise<Result<Sent>> {
  const sent = await deps.db.transaction(async (tx): Promise<Result<Sent>> => {
    const taking = await takeText(tx, { deps, scope, action: 'propose' });
    if (!taking.ok) return taking;
    const before = await proposalByRequest(tx, { ...scope, requestId: input.requestId });
    if (before) return ok(sentBefore(before));
    return createProposal(tx, {
      deps,
      scope,
      taking: taking.value,
      change: { kind: 'add', parentId: input.parentId ?? null, facets: noFacets },
      wordings: [{ language: input.language, text: wordsOf(input), origin: 'original' }],
      ...input,
    });
  });
  if (sent.ok) deps.hub.sessionChanged(scope.sessionId);
  return sent;
}

const wordsOf = ({ label, definition, inclusions, exclusions }: HarmForm): CategoryText => ({
  label,
  definition,
  inclusions,
  exclusions,
  altLabels: [],
  hiddenLabels: [],
  scopeNote: '',
  levels: [],
});
