import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { logForTaxonomy } from '~db/repositories/taxonomies.server';
import { judgeStatement, lockStatement } from '~db/repositories/uses.server';

type Judgement = { readonly statementId: string } & (
  | { readonly intent: 'accept' }
  | { readonly intent: 'refuse'; readonly because: string }
);

/**
 * Says of a wording that was read whether it is shown; one that is shown can be taken off again. A wording that its builder
 * has replaced meanwhile is another one, and has to be read anew.
 */
export async function judgeUse(
  deps: Deps,
  { taxonomyId, accountId }: TaxonomyScope,
  judgement: Judgement,
): Promise<Result<undefined>> {
  return deps.db.transaction(async (tx) => {
    const { statementId } = judgement;
    const statement = await lockStatement(tx, { taxonomyId, statementId });
    const isOpen = judgement.intent === 'accept' ? ['waiting'] : ['waiting', 'accepted'];
    if (!statement || !isOpen.includes(statement.state)) return refuse('moved-on');
    const { id, useId } = statement;
    const at = deps.clock.now();
    await judgeStatement(tx, {
      ...{ id, useId, at },
      ...(judgement.intent === 'accept'
        ? { state: 'accepted' }
        : { state: 'refused', because: judgement.because }),
    });
    await logForTaxonomy(tx, {
      id: deps.ids.uuid(),
      ...{ taxonomyId, accountId, at },
      action: judgement.intent === 'accept' ? 'use-accepted' : 'use-refused',
      facts: { useId },
    });
    return ok(undefined);
  });
}
