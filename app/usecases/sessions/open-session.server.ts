import type { OpenSession } from '~/contracts/sessions';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { checkRule } from '~/domain/decisions/rule';
import { ok, type Result } from '~/domain/result';
import { categoriesToAffirm } from '~/domain/sessions/affirm';
import { codeAlphabet, joinCodeLength } from '~/domain/sessions/codes';
import { deletionTime } from '~/domain/sessions/timing';
import type { Deps } from '~/usecases/deps';
import { loadWorld } from '~/usecases/proposals/load-world.server';
import type { Tx } from '~db/client.server';
import { enqueueJob } from '~db/repositories/jobs.server';
import {
  addCommunities,
  addSession,
  type NewSession,
  sessionByRequest,
} from '~db/repositories/sessions.server';
import { lockTaxonomy } from '~db/repositories/taxonomies.server';
import { affirmCategories } from './affirm-categories.server';
import { observerTokenHash } from './observer-token.server';

/**
 * A facilitator opens a session on a taxonomy, with the categories that the room shall affirm. The same form sent
 * twice opens one session.
 */
export async function openSession(
  deps: Deps,
  scope: TaxonomyScope,
  input: OpenSession,
): Promise<Result<{ readonly sessionId: string }>> {
  const rule = checkRule(input.rule);
  if (!rule.ok) {
    const { field, ...refusal } = rule.refusal;
    return { ok: false, refusal: { ...refusal, field: `rule.${field}` } };
  }
  return deps.db.transaction(async (tx) => {
    // Two presses at once wait for each other here: the second finds what the first made.
    await lockTaxonomy(tx, scope.taxonomyId);
    const before = await sessionByRequest(tx, input.requestId);
    if (before?.taxonomyId === scope.taxonomyId) return ok({ sessionId: before.id });
    return ok({ sessionId: await createSession(tx, { deps, scope, input }) });
  });
}

interface Opening {
  readonly deps: Deps;
  readonly scope: TaxonomyScope;
  readonly input: OpenSession;
}

async function createSession(tx: Tx, { deps, scope, input }: Opening): Promise<string> {
  const { taxonomyId, accountId } = scope;
  const now = deps.clock.now();
  const sessionId = deps.ids.uuid();
  const deleteAt = deletionTime(now, input.keepDays);
  const { affirm, communities, keepDays: _, ...settings } = input;
  await addWithFreeCode(tx, deps, {
    ...settings,
    id: sessionId,
    taxonomyId,
    observerTokenHash: observerTokenHash(deps, { id: sessionId, observerLink: 0 }),
    createdAt: now,
    deleteAt,
  });
  await addCommunities(
    tx,
    communities.map((community, position) => ({
      id: deps.ids.uuid(),
      sessionId,
      position,
      ...community,
    })),
  );
  const categoryIds = categoriesToAffirm(affirm, await loadWorld(tx, taxonomyId));
  await affirmCategories(tx, { deps, taxonomyId, sessionId, accountId, categoryIds, now });
  await enqueueJob(tx, {
    task: 'delete-expired',
    payload: { sessionId },
    key: `delete-expired:${sessionId}`,
    runAt: deleteAt,
  });
  return sessionId;
}

/** One code in seven hundred million is taken with a thousand sessions: drawing again is enough. */
async function addWithFreeCode(
  tx: Tx,
  deps: Deps,
  session: Omit<NewSession, 'code'>,
): Promise<void> {
  const code = deps.ids.code(codeAlphabet, joinCodeLength);
  if (!(await addSession(tx, { ...session, code }))) await addWithFreeCode(tx, deps, session);
}
