import type { WordingForm } from '~/contracts/proposals';
import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import type { CategoryText } from '~/domain/taxonomy/category';
import { withDistinctLabels } from '~/domain/taxonomy/distinct-labels';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { renderingsOf } from '~db/repositories/categories.server';
import { proposalByRequest } from '~db/repositories/proposals.server';
import { takeText } from '../participants/take-text.server';
import { createProposal, type Sent, sentBefore } from './create-proposal.server';

type Rewording = WordingForm & { readonly categoryId: string };

/** Say it better: another wording for a category that stands, in any language. */
export async function proposeWording(
  deps: Deps,
  scope: ParticipantScope,
  input: Rewording,
): Promise<Result<Sent>> {
  const sent = await deps.db.transaction(async (tx): Promise<Result<Sent>> => {
    const taking = await takeText(tx, { deps, scope, action: 'propose' });
    if (!taking.ok) return taking;
    const before = await proposalByRequest(tx, { ...scope, requestId: input.requestId });
    if (before) return ok(sentBefore(before));
    const { categoryId, meaning, language, rationale, contentWarning, requestId } = input;
    return createProposal(tx, {
      deps,
      scope,
      taking: taking.value,
      change: { kind: 'reword', categoryId, meaning },
      categoryId,
      wordings: [{ language, text: await newWords(tx, scope, input), origin: 'original' }],
      rationale,
      language,
      contentWarning,
      requestId,
    });
  });
  if (sent.ok) deps.hub.sessionChanged(scope.sessionId);
  return sent;
}

/** What the form does not ask for stays as it is in that language. */
async function newWords(
  tx: Tx,
  { taxonomyId }: ParticipantScope,
  { categoryId, language, label, definition, inclusions, exclusions }: Rewording,
): Promise<CategoryText> {
  const standing = await renderingsOf(tx, { taxonomyId, categoryIds: [categoryId] });
  const same = standing.find((rendering) => rendering.language === language)?.text;
  return withDistinctLabels({
    altLabels: same?.altLabels ?? [],
    hiddenLabels: same?.hiddenLabels ?? [],
    scopeNote: same?.scopeNote ?? '',
    levels: same?.levels ?? [],
    label,
    definition,
    inclusions,
    exclusions,
  });
}
