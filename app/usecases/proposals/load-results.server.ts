import type { ProposalView } from '~/contracts/room';
import type { ParticipantScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { sessionById } from '~db/repositories/sessions.server';
import { releasesOf } from '~db/repositories/snapshots.server';
import { taxonomyById } from '~db/repositories/taxonomies.server';
import { loadTable } from './load-table.server';

export interface Results {
  readonly proposals: readonly ProposalView[];
  /** The first version of the list that came out after the session. */
  readonly published: { readonly version: string; readonly path: string } | undefined;
}

/** What came of a session, for those who were in it. */
export async function loadResults(deps: Deps, scope: ParticipantScope): Promise<Results> {
  const { sessionId, taxonomyId } = scope;
  const [proposals, session, taxonomy, releases] = await Promise.all([
    loadTable(deps, scope),
    sessionById(deps.db, sessionId),
    taxonomyById(deps.db, taxonomyId),
    releasesOf(deps.db, taxonomyId),
  ]);
  const closedAt = session?.closedAt ?? undefined;
  const release = closedAt && releases.find(({ issuedAt }) => issuedAt >= closedAt);
  return {
    proposals,
    published: release &&
      taxonomy && {
        version: release.version,
        path: `/t/${taxonomy.slug}/v/${release.version}`,
      },
  };
}
