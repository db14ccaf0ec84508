import { similarQuery } from '~/contracts/proposals';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { parseInput } from '~/gates/read-form.server';
import { findSimilarThings } from '~/usecases/proposals/find-similar.server';

/** What is like the text that somebody is typing. */
export const loader = reading(participant, async ({ deps, scope, url }) => {
  const query = parseInput(similarQuery, { text: url.searchParams.get('text') });
  if (!query.ok) return ok({ things: [] });
  const { text } = query.value;
  return ok({ things: await findSimilarThings(deps, scope, { text, strictness: 'offer' }) });
});
