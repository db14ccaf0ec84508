import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { membershipById } from '~db/repositories/participants.server';
import { communitiesOf } from '~db/repositories/sessions.server';
import { loadOwnWritings, type OwnWritings } from './load-own.server';
import { loadOwnReports, type OwnReport } from './load-own-reports.server';

/** What one's own page shows: what one wrote, and what one said about oneself. Answers are no part of it (V7). */
export interface OwnPage extends OwnWritings {
  readonly reports: readonly OwnReport[];
  readonly hasReceipt: boolean;
  readonly communities: readonly { readonly id: string; readonly label: LanguageMap }[];
  readonly communityId: string | null;
  readonly communityIsAttested: boolean;
  readonly sessionLanguages: readonly LanguageTag[];
  readonly timeZone: string;
  readonly requestId: string;
}

export async function loadOwnPage(deps: Deps, scope: ParticipantScope): Promise<Result<OwnPage>> {
  const { sessionId, participantId } = scope;
  const inside = await membershipById(deps.db, { sessionId, participantId });
  if (!inside) return refuse('not-found');
  const { session, participant: person } = inside;
  const communities = await communitiesOf(deps.db, sessionId);
  return ok({
    ...(await loadOwnWritings(deps, scope)),
    reports: await loadOwnReports(deps, scope),
    hasReceipt: person.receiptHash !== null,
    communities: communities.map(({ id, label }) => ({ id, label })),
    communityId: person.communityId,
    communityIsAttested: person.communityIsAttested,
    sessionLanguages: session.languages,
    timeZone: session.timeZone,
    requestId: deps.ids.random(),
  });
}
