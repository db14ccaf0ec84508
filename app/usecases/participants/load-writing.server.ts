import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { type Permission, permissionFor } from '~/domain/sessions/phases';
import { isGone, type LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { categoriesOf, renderingsOf } from '~db/repositories/categories.server';
import { participantById } from '~db/repositories/participants.server';
import { sessionById } from '~db/repositories/sessions.server';

/** What every form in which somebody writes has to know. */
export interface Writing {
  readonly permission: Permission;
  /** Those that the writer reads, then those of the session. */
  readonly languages: readonly LanguageTag[];
  readonly requestId: string;
}

export async function loadWriting(
  deps: Deps,
  { sessionId, participantId }: ParticipantScope,
): Promise<Result<Writing>> {
  const session = await sessionById(deps.db, sessionId);
  const person = await participantById(deps.db, { sessionId, participantId });
  if (!session || !person) return refuse('not-found');
  return ok({
    permission: permissionFor('propose', session.phase),
    languages: [...new Set([...person.readingLanguages, ...session.languages])],
    requestId: deps.ids.random(),
  });
}

/** A category to choose from a list. */
export interface CategoryChoice {
  readonly id: string;
  readonly labels: Readonly<Record<LanguageTag, string>>;
}

/** What stands, in its order; all of it for two to be called the same, only the top for a place to put a new one. */
export async function loadCategoryChoices(
  deps: Deps,
  { taxonomyId }: ParticipantScope,
  { onlyTop }: { readonly onlyTop: boolean },
): Promise<CategoryChoice[]> {
  const standing = (await categoriesOf(deps.db, taxonomyId)).filter(
    ({ status, primaryParent }) => !isGone(status) && (!onlyTop || primaryParent === null),
  );
  const texts = await renderingsOf(deps.db, { taxonomyId });
  const labels = new Map<string, Record<LanguageTag, string>>();
  for (const { categoryId, language, text } of texts) {
    labels.set(categoryId, { ...labels.get(categoryId), [language]: text.label });
  }
  return standing.map(({ id }) => ({ id, labels: labels.get(id) ?? {} }));
}
