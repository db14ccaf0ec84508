import type { UseView } from '~/contracts/uses';
import type { TaxonomyScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { countWaiting, statementsIn } from '~db/repositories/uses.server';
import { ageReader, viewUse } from './view-use.server';

/** A wording as facilitators see it. */
export interface QueuedUse extends UseView {
  readonly statementId: string;
  readonly contact: string;
  readonly sentAt: Date;
}

/** What waits to be read, whichever was sent first at the top, or what is shown. */
export async function loadUseQueue(
  deps: Deps,
  scope: TaxonomyScope,
  state: 'waiting' | 'accepted',
): Promise<QueuedUse[]> {
  const ageOf = await ageReader(deps, scope);
  const queued: QueuedUse[] = [];
  for (const statement of await statementsIn(deps.db, { taxonomyId: scope.taxonomyId, state })) {
    const view = await viewUse(deps, scope, { statement, age: await ageOf(statement) });
    const { id: statementId, contact, createdAt: sentAt } = statement;
    queued.push({ ...view, statementId, contact, sentAt });
  }
  return queued;
}

/** How many wordings wait to be read. */
export const countUnreadUses = (deps: Deps, { taxonomyId }: TaxonomyScope): Promise<number> =>
  countWaiting(deps.db, taxonomyId);
