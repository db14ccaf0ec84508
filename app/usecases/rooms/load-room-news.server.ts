import {
  type AnnotationView,
  type ProposalView,
  type RoomEvent,
  roomEvent,
} from '~/contracts/room';
import type { SystemScope } from '~/domain/access/scopes';
import { viewOfNote } from '~/usecases/annotations/view-of-note';
import type { Deps } from '~/usecases/deps';
import { annotationsForRoom } from '~db/repositories/annotations.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import { eventsAfter, type StoredEvent } from '~db/repositories/session-events.server';

/** One event with the public view of what changed, and whom it is for. */
export interface RoomNews {
  readonly event: RoomEvent;
  readonly audience: StoredEvent['audience'];
  /** Whom it concerns, when the audience is one participant. */
  readonly participantId: string | undefined;
}

interface Wanted {
  readonly sessionId: string;
  readonly after: number;
  readonly limit: number;
}

/** The events after a revision, oldest first and without gaps, as they may be sent to those they are for. */
export async function loadRoomNews(
  deps: Deps,
  _scope: SystemScope,
  { sessionId, after, limit }: Wanted,
): Promise<readonly RoomNews[]> {
  const stored = await eventsAfter(deps.db, { sessionId, revision: after, limit });
  const parsed = stored.map(parseStored);
  const proposalIds = [...new Set(parsed.flatMap(({ event }) => proposalsIn(event)))];
  const annotationIds = parsed.flatMap(({ event }) =>
    event.type === 'annotation.shown' ? [event.facts.annotationId] : [],
  );
  const proposals = await loadProposalViews(deps.db, { sessionId, proposalIds });
  const annotations = await annotationsForRoom(deps.db, { sessionId, ids: annotationIds });
  const views: Views = {
    proposals: new Map(proposals.map((view) => [view.id, view])),
    annotations: new Map(annotations.map((note) => [note.id, viewOfNote(note, sessionId)])),
  };
  return parsed.map((news) => ({ ...news, event: withView(news.event, views) }));
}

interface Views {
  readonly proposals: ReadonlyMap<string, ProposalView>;
  readonly annotations: ReadonlyMap<string, AnnotationView>;
}

function parseStored({ revision, type, facts, audience, participantId }: StoredEvent): RoomNews {
  const parsed = roomEvent.safeParse({ revision, type, facts });
  // One that a later release has written, before this process was replaced: its number still counts.
  const event: RoomEvent = parsed.success ? parsed.data : { revision, type: 'hidden' };
  return { event, audience, participantId: participantId ?? undefined };
}

function proposalsIn(event: RoomEvent): readonly string[] {
  switch (event.type) {
    case 'proposal.shown':
      return [event.facts.proposalId];
    case 'item.turned':
      return event.facts.proposalId === undefined ? [] : [event.facts.proposalId];
    case 'decisions.made':
      return event.facts.proposalIds;
    default:
      return [];
  }
}

/** What can no longer be seen has no view: the event that took it away follows. */
function withView(event: RoomEvent, { proposals, annotations }: Views): RoomEvent {
  switch (event.type) {
    case 'proposal.shown':
      return { ...event, proposal: proposals.get(event.facts.proposalId) };
    case 'item.turned':
      return { ...event, proposal: proposals.get(event.facts.proposalId ?? '') };
    case 'decisions.made':
      return {
        ...event,
        proposals: event.facts.proposalIds.flatMap((id) => proposals.get(id) ?? []),
      };
    case 'annotation.shown':
      return { ...event, annotation: annotations.get(event.facts.annotationId) };
    default:
      return event;
  }
}
