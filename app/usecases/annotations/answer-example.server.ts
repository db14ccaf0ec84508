import type { ParticipantScope } from '~/domain/access/scopes';
import { isExample } from '~/domain/annotations/annotation';
import type { ExampleSide } from '~/domain/annotations/example-sides';
import { mayReadAnnotation } from '~/domain/annotations/scope';
import { ok, type Result, refuse } from '~/domain/result';
import { permissionFor } from '~/domain/sessions/phases';
import type { Deps } from '~/usecases/deps';
import { annotationInSession } from '~db/repositories/annotations.server';
import { setExampleAnswer } from '~db/repositories/example-answers.server';
import { sessionById } from '~db/repositories/sessions.server';

/**
 * Says where one sees an example: in, on the line, or out; or takes it back (A4). Like an answer it is no
 * event: it is counted, never told.
 */
export async function answerExample(
  deps: Deps,
  { sessionId, voterId }: ParticipantScope,
  { id, side }: { readonly id: string; readonly side: ExampleSide | undefined },
): Promise<Result<undefined>> {
  return deps.db.transaction(async (tx): Promise<Result<undefined>> => {
    const session = await sessionById(tx, sessionId);
    const note = await annotationInSession(tx, { sessionId, id });
    const isRead = note && mayReadAnnotation({ ...note, isWithdrawn: false }, 'room');
    if (!session || !isRead || !isExample(note)) return refuse('not-found');
    if (session.phase === 'closed' || voterId === null) return refuse('session-closed');
    if (permissionFor('annotate', session.phase) !== 'now') return refuse('not-yet');
    await setExampleAnswer(tx, { annotationId: id, voterId, side });
    return ok(undefined);
  });
}
