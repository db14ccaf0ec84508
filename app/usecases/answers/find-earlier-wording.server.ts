import type { ProposalView, RenderingView } from '~/contracts/room';
import type { ParticipantScope } from '~/domain/access/scopes';
import { isAskedAgain } from '~/domain/proposals/revise';
import type { Deps } from '~/usecases/deps';
import {
  answeredBefore,
  answeredRendering,
  carriedFrom,
} from '~db/repositories/carried-answers.server';
import { renderingViewOf } from '~db/repositories/proposal-views.server';
import { currentRenderings } from '~db/repositories/renderings.server';

/** The words that somebody answered, where others stand there now and they have not answered those (P3). */
export interface EarlierWording {
  /**
   * `carried`: the answer came along to a new wording. `corrected`: the text they read was mended. `asked-again`: the new
   * wording means something else, and their answer stayed with the old one.
   */
  readonly reason: 'carried' | 'corrected' | 'asked-again';
  readonly renderings: readonly RenderingView[];
}

/** Finds it; `undefined` for everybody whose answer is about the words on the screen, and where there is none. */
export async function findEarlierWording(
  { db }: Deps,
  { voterId }: ParticipantScope,
  { id: proposalId, revisionId, revisionOrdinal }: ProposalView,
): Promise<EarlierWording | undefined> {
  if (voterId === null) return undefined;
  const isFirst = revisionOrdinal === 1;
  const from = isFirst ? undefined : await carriedFrom(db, { revisionId, voterId });
  if (from !== undefined) {
    const renderings = (await currentRenderings(db, [from])).get(from) ?? [];
    return { reason: 'carried', renderings: renderings.map(renderingViewOf) };
  }
  const found = await answeredRendering(db, { revisionId, voterId });
  if (!found) {
    if (isFirst) return undefined;
    const before = await answeredBefore(db, { proposalId, revisionId, voterId });
    return before && { reason: 'asked-again', renderings: [asRead(before)] };
  }
  const { answered, newestOrdinal } = found;
  const corrected = { language: answered.language, ordinal: newestOrdinal };
  if (!isAskedAgain({ corrected, answered })) return undefined;
  return { reason: 'corrected', renderings: [asRead(answered)] };
}

const asRead = (rendering: Omit<Parameters<typeof renderingViewOf>[0], 'isStale'>) =>
  renderingViewOf({ ...rendering, isStale: true });
