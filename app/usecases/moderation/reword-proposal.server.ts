import type { Reword } from '~/contracts/moderation';
import type { SessionScope } from '~/domain/access/scopes';
import { type RevisionEffect, reviseWording } from '~/domain/proposals/revise';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { proposalById } from '~db/repositories/proposals.server';
import { addRenderings, addRevision } from '~db/repositories/renderings.server';
import { carryAnswers, countAnswers, setCurrentRevision } from '~db/repositories/wordings.server';
import { type FoundWording, findWording, recordWording, renderingRow } from './wording.server';

/**
 * A facilitator changes the original wording (P3). Before the first answer it is a new text of the same wording; after it, a
 * new wording: an editorial one takes the answers along, a semantic one is asked anew. Its translations come along and
 * are stale until somebody has looked at them (T2).
 */
export async function rewordProposal(
  deps: Deps,
  scope: SessionScope,
  input: Reword & { readonly proposalId: string },
): Promise<Result<RevisionEffect>> {
  const { proposalId, language, change, seen } = input;
  const { sessionId } = scope;
  const reworded = await withinSession(
    deps,
    sessionId,
    async (held): Promise<Result<RevisionEffect>> => {
      const { tx } = held;
      const proposal = await proposalById(tx, { sessionId, proposalId });
      const found = await findWording(tx, proposal);
      if (!found.ok) return found;
      const { original } = found.value;
      if (language !== original.language) return refuse('not-a-choice', { field: 'language' });
      if (original.id !== seen) return refuse('moved-on');
      const answers = await countAnswers(tx, found.value.revision.id);
      const effect = reviseWording({ answers, change });
      if (!effect.ok) return effect;
      const added = { deps, scope, words: input, now: held.now, found: found.value };
      if (effect.value.revision === 'same') {
        await addRenderings(tx, [
          await renderingRow(tx, { ...added, revisionId: found.value.revision.id }),
        ]);
      } else {
        const revisionId = deps.ids.uuid();
        await addRevision(tx, {
          ...found.value.revision,
          id: revisionId,
          ordinal: found.value.revision.ordinal + 1,
          change: change ?? 'semantic',
          createdAt: held.now,
        });
        const renewed = await renderingRow(tx, { ...added, revisionId });
        await addRenderings(tx, [renewed, ...staleTranslations(deps, found.value, revisionId)]);
        if (effect.value.answers === 'carried') {
          await carryAnswers(tx, { from: found.value.revision.id, to: revisionId, at: held.now });
        }
        await setCurrentRevision(tx, { proposalId, revisionId });
      }
      await recordWording(held, found.value.proposal);
      return effect;
    },
  );
  return reworded.ok ? ok(reworded.value) : reworded;
}

/** Copies that still name the text they render: it is no longer the current one, so they show as stale. */
function staleTranslations(
  deps: Deps,
  { original, translations, revision }: FoundWording,
  revisionId: string,
) {
  return translations.map(({ isStale: _, ...rendering }) => ({
    ...rendering,
    id: deps.ids.uuid(),
    revisionId,
    ordinal: 1,
    sourceRenderingId: original.id,
    authorRole: 'facilitator',
    createdAt: revision.createdAt,
  }));
}
