import type { NewWords } from '~/contracts/moderation';
import type { InterpreterScope, SessionScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { proposalById } from '~db/repositories/proposals.server';
import { addRenderings } from '~db/repositories/renderings.server';
import { findWording, isBeforeRoom, recordWording, renderingRow } from './wording.server';

/**
 * Adds or corrects a proposal's words in another language than its original's (P3). It makes no new wording: answers
 * stay, and only readers of that language see something new. An interpreter writes only where the room reads.
 */
export async function renderProposal(
  deps: Deps,
  scope: SessionScope | InterpreterScope,
  input: NewWords & { readonly proposalId: string },
): Promise<Result<undefined>> {
  const { sessionId } = scope;
  return withinSession(deps, sessionId, async (held) => {
    const { tx, now } = held;
    const proposal = await proposalById(tx, { sessionId, proposalId: input.proposalId });
    const found = await findWording(tx, proposal);
    if (!found.ok) return found;
    if (scope.role === 'interpreter' && !isBeforeRoom(found.value.proposal)) {
      return refuse('not-found');
    }
    const { original, translations, revision } = found.value;
    if (input.language === original.language) return refuse('not-a-choice', { field: 'language' });
    const before = translations.find(({ language }) => language === input.language);
    if (before?.id !== input.seen) return refuse('moved-on');
    const row = { deps, scope, found: found.value, revisionId: revision.id, words: input, now };
    await addRenderings(tx, [await renderingRow(tx, row)]);
    await recordWording(held, found.value.proposal);
    return ok(undefined);
  });
}
