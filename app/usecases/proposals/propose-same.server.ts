import type { SameForm } from '~/contracts/proposals';
import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { renderingsOf } from '~db/repositories/categories.server';
import { proposalByRequest } from '~db/repositories/proposals.server';
import { takeText } from '../participants/take-text.server';
import { createProposal, type Sent, sentBefore, type Wording } from './create-proposal.server';

/** "These are the same": a proposal to merge two categories. What is voted on are the words that would stay. */
export async function proposeSame(
  deps: Deps,
  scope: ParticipantScope,
  input: SameForm,
): Promise<Result<Sent>> {
  const [goneId, intoId] =
    input.keep === 'first' ? [input.secondId, input.firstId] : [input.firstId, input.secondId];
  if (goneId === intoId) return refuse('change-same-category', { field: 'secondId' });
  const sent = await deps.db.transaction(async (tx): Promise<Result<Sent>> => {
    const taking = await takeText(tx, { deps, scope, action: 'propose' });
    if (!taking.ok) return taking;
    const before = await proposalByRequest(tx, { ...scope, requestId: input.requestId });
    if (before) return ok(sentBefore(before));
    const [original, ...others] = await wordsThatStay(tx, scope, intoId);
    if (!original) return refuse('change-unknown-category');
    const { rationale, language, requestId } = input;
    return createProposal(tx, {
      deps,
      scope,
      taking: taking.value,
      change: { kind: 'merge', categoryIds: [goneId], intoId },
      categoryId: intoId,
      wordings: [original, ...others],
      rationale,
      language,
      // Its words stand on the list already.
      contentWarning: '',
      requestId,
    });
  });
  if (sent.ok) deps.hub.sessionChanged(scope.sessionId);
  return sent;
}

/** The current words of the category that stays, its original first; translations of an earlier wording are left out. */
async function wordsThatStay(
  tx: Tx,
  { taxonomyId }: ParticipantScope,
  categoryId: string,
): Promise<Wording[]> {
  const found = await renderingsOf(tx, { taxonomyId, categoryIds: [categoryId] });
  const current = found.filter(({ isStale }) => !isStale);
  const isOriginal = (wording: Wording) => wording.origin === 'original';
  return [...current.filter(isOriginal), ...current.filter((wording) => !isOriginal(wording))].map(
    ({ language, text, origin }) => ({ language, text, origin }),
  );
}
