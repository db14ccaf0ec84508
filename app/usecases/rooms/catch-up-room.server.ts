import { type CatchUpReply, type Figures, mostMissedEvents } from '~/contracts/room';
import type { SystemScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { revisionOf } from '~db/repositories/session-events.server';
import { eventFor, type Listener } from './listener';
import { loadFigures, type RoomFigures } from './load-figures.server';
import { loadListening } from './load-listening.server';
import { loadRoomNews } from './load-room-news.server';

/** For a page without a socket: everything after the revision it holds, or word that this is too much (S3). */
export async function catchUpRoom(
  deps: Deps,
  system: SystemScope,
  { listener, revision }: { listener: Listener; revision: number },
): Promise<CatchUpReply> {
  const { sessionId } = listener.scope;
  const latest = (await revisionOf(deps.db, sessionId)) ?? 0;
  if (isTooFar({ held: revision, latest })) return { kind: 'reload', revision: latest };
  const wanted = { sessionId, after: revision, limit: mostMissedEvents };
  const news = await loadRoomNews(deps, system, wanted);
  const answered =
    listener.kind === 'participant'
      ? (await loadListening(deps, listener.scope)).answeredRevisionIds
      : [];
  return {
    kind: 'events',
    events: news.map((one) => eventFor(listener, one)),
    figures: figuresFor(await loadFigures(deps, { sessionId }), new Set(answered)),
  };
}

/** Too much was missed; or the page knows more than the database, which was put back to an earlier state. */
export const isTooFar = ({ held, latest }: { held: number; latest: number }): boolean =>
  latest - held > mostMissedEvents || held > latest;

/** What may be seen of each item by somebody whose own answers stand on these revisions. */
export const figuresFor = (
  items: readonly RoomFigures[],
  answered: ReadonlySet<string>,
): readonly Figures[] =>
  items.flatMap((item) => (answered.has(item.revisionId) ? item.earned : item.open) ?? []);
