import type { AnnotationView } from '~/contracts/room';
import type { Annotation } from '~db/repositories/annotations.server';

/** A note as the room of a session sees it: without its author. */
export const viewOfNote = (note: Annotation, sessionId: string): AnnotationView => ({
  id: note.id,
  targetId: note.targetId,
  field: note.target.field,
  quote: note.target.quote,
  isFromHere: note.sessionId === sessionId,
  purpose: note.purpose,
  language: note.language,
  contentWarning: note.contentWarning,
  body: note.body,
});
