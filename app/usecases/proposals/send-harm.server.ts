import type { HarmForm } from '~/contracts/proposals';
import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import { contribute } from '~/usecases/contributions/contribute.server';
import type { Deps } from '~/usecases/deps';
import { proposalById, standingProposals } from '~db/repositories/proposals.server';
import type { Sent } from './create-proposal.server';
import { findSimilarThings, type SimilarThing } from './find-similar.server';
import { proposeHarm } from './propose-harm.server';

export type SentHarm =
  | { readonly kind: 'sent'; readonly sent: Sent }
  /** There is something like it that its author has not been shown yet. */
  | { readonly kind: 'similar'; readonly things: readonly SimilarThing[] }
  /** Its words went to what is there already; `at` is where to stand with the others. */
  | {
      readonly kind: 'joined';
      readonly at: { readonly type: 'item' | 'category'; readonly id: string };
    };

/** Sends a harm by way of the question whether it is there already (P4): duplicates are joined instead of made. */
export async function sendHarm(
  deps: Deps,
  scope: ParticipantScope,
  input: HarmForm,
): Promise<Result<SentHarm>> {
  if (input.sameAs !== undefined) return joinHarm(deps, scope, { input, sameAs: input.sameAs });
  if (input.isDifferent === undefined) {
    const text = `${input.label} ${input.definition}`;
    const things = await findSimilarThings(deps, scope, { text, strictness: 'ask' });
    const seen = new Set(input.seen);
    if (things.some(({ id }) => !seen.has(id))) return ok({ kind: 'similar', things });
  }
  const sent = await proposeHarm(deps, scope, input);
  return sent.ok ? ok({ kind: 'sent', sent: sent.value }) : sent;
}

interface Joining {
  readonly input: HarmForm;
  readonly sameAs: string;
}

/** What was written is kept as a contribution to what it is the same as, so that no words are lost. */
async function joinHarm(
  deps: Deps,
  scope: ParticipantScope,
  { input, sameAs }: Joining,
): Promise<Result<SentHarm>> {
  const { sessionId } = scope;
  const proposal = await proposalById(deps.db, { sessionId, proposalId: sameAs });
  const about =
    proposal?.id ?? (await standingProposals(deps.db, { sessionId, categoryId: sameAs }))[0];
  const { requestId, language, label, definition } = input;
  const body = `${label}\n${definition}`;
  const kept = await contribute(deps, scope, { requestId, language, body, proposalId: about });
  if (!kept.ok) return kept;
  const at =
    about === undefined
      ? { type: 'category' as const, id: sameAs }
      : { type: 'item' as const, id: about };
  return ok({ kind: 'joined', at });
}
