import type { AnnotationView, ExampleAnswers } from '~/contracts/room';
import type { ParticipantScope } from '~/domain/access/scopes';
import { isExample } from '~/domain/annotations/annotation';
import { sidesShown } from '~/domain/annotations/example-sides';
import type { Phase } from '~/domain/sessions/session';
import type { Deps } from '~/usecases/deps';
import { countExampleAnswers, ownExampleAnswers } from '~db/repositories/example-answers.server';

interface Wanted {
  readonly notes: readonly AnnotationView[];
  readonly phase: Phase;
}

/** How the examples among some notes were answered, as far as this person may see it (V5, V7). */
export async function loadExampleAnswers(
  { db }: Deps,
  { voterId, isByReceipt }: ParticipantScope,
  { notes, phase }: Wanted,
): Promise<ExampleAnswers> {
  const annotationIds = notes
    .filter((note) => note.isFromHere && isExample(note))
    .map(({ id }) => id);
  const counts = await countExampleAnswers(db, annotationIds);
  const own =
    voterId === null || isByReceipt
      ? undefined
      : await ownExampleAnswers(db, { voterId, annotationIds });
  return Object.fromEntries(
    annotationIds.map((id) => {
      const counted = counts.get(id);
      return [id, { own: own?.get(id), counts: counted && sidesShown(counted, phase) }];
    }),
  );
}
