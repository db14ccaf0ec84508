import type { RenderingView } from '~/contracts/room';
import type { ParticipantScope } from '~/domain/access/scopes';
import type { Executor } from '~db/client.server';
import { categoryById, renderingsOf } from '~db/repositories/categories.server';
import { loadProposalViews, renderingViewOf } from '~db/repositories/proposal-views.server';

export interface TargetAddress {
  readonly type: 'category' | 'proposal';
  readonly id: string;
}

export interface Target {
  readonly renderings: readonly RenderingView[];
}

/** What a note would be put on, with its wordings; `undefined` for what this room cannot see. */
export async function findTarget(
  db: Executor,
  { sessionId, taxonomyId }: ParticipantScope,
  { type, id }: TargetAddress,
): Promise<Target | undefined> {
  if (type === 'proposal') {
    const [view] = await loadProposalViews(db, { sessionId, proposalIds: [id] });
    return view && { renderings: view.renderings };
  }
  const category = await categoryById(db, { taxonomyId, categoryId: id });
  if (!category) return undefined;
  const renderings = await renderingsOf(db, { taxonomyId, categoryIds: [id] });
  return { renderings: renderings.map(renderingViewOf) };
}
