import type { ParticipantScope } from '~/domain/access/scopes';
import { placeIn } from '~/domain/answers/personal-order';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { orderItems } from '~/usecases/proposals/order-items.server';
import { membershipById } from '~db/repositories/participants.server';
import type { AgendaItem } from '~db/repositories/proposals.server';
import type { Session } from '~db/repositories/sessions.server';

/** `answer` always has an item; `done`, `empty` and `together` are what there is to say where there is nothing to answer. */
export type Step =
  | 'lobby'
  | 'propose'
  | 'discuss'
  | 'answer'
  | 'done'
  | 'empty'
  | 'together'
  | 'decide'
  | 'closed';

export interface WhatIsNext {
  readonly step: Step;
  readonly itemId: string | undefined;
}

/** The one thing to do now: by the phase, and by what this person has answered already. */
export async function findWhatIsNext(
  deps: Deps,
  scope: ParticipantScope,
  { afterId }: { readonly afterId: string | undefined },
): Promise<Result<WhatIsNext>> {
  const inside = await membershipById(deps.db, scope);
  if (!inside) return refuse('not-found');
  const { session } = inside;
  const order = await orderItems(deps, scope, inside);
  if (session.phase === 'discuss') {
    const itemId = session.currentProposalId ?? order[0]?.id;
    return ok({ step: itemId === undefined ? 'empty' : 'discuss', itemId });
  }
  if (session.phase !== 'vote') return ok({ step: session.phase, itemId: undefined });
  return ok(nextToAnswer(session, order, afterId));
}

function nextToAnswer(
  { pace, currentProposalId }: Session,
  order: readonly AgendaItem[],
  afterId: string | undefined,
): WhatIsNext {
  if (pace === 'together') {
    const itemId = order.find(({ id }) => id === currentProposalId)?.id;
    return { step: itemId === undefined ? 'together' : 'answer', itemId };
  }
  const itemId = placeIn(order, afterId ?? '').nextId;
  if (itemId !== undefined) return { step: 'answer', itemId };
  return { step: order.length === 0 ? 'empty' : 'done', itemId };
}
