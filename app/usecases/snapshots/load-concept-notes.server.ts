import type { ConceptNote } from '~/contracts/published-pages';
import { uuid } from '~/contracts/text';
import type { PublicScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { annotationsForPage } from '~db/repositories/annotations.server';

/**
 * What people attached to a category and let travel as far as its page (A2). It is read as it stands now, not as it stood
 * when a version was published: a note that its author takes back is gone from here at once.
 */
export async function loadConceptNotes(
  { db }: Pick<Deps, 'db'>,
  { taxonomyId }: PublicScope,
  categoryId: string,
): Promise<readonly ConceptNote[]> {
  if (!uuid.safeParse(categoryId).success) return [];
  const notes = await annotationsForPage(db, { taxonomyId, categoryId });
  return notes.map(({ id, purpose, language, contentWarning, body }) => ({
    ...{ id, purpose, language, contentWarning, body },
  }));
}
