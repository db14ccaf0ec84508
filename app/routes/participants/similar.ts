import { similarQuery } from '~/contracts/proposals';
import { receiving } from '~/gates/message-gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { findSimilarThings } from '~/usecases/proposals/find-similar.server';

/** What is like the text that somebody is typing. */
export const loader = receiving(participant, similarQuery, async ({ deps, scope, input }) => ({
  things: await findSimilarThings(deps, scope, { text: input.text, strictness: 'offer' }),
}));
