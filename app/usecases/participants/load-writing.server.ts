import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { type Permission, permissionFor } from '~/domain/sessions/phases';
import { isGone, type LanguageTag } from '~/domain/taxonomy/category';
import { type Offer, offerChoices } from '~/domain/taxonomy/offer-choices';
import type { Deps } from '~/usecases/deps';
import { categoriesOf, renderingsOf } from '~db/repositories/categories.server';
import { membershipById } from '~db/repositories/participants.server';

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
  const inside = await membershipById(deps.db, { sessionId, participantId });
  if (!inside) return refuse('not-found');
  const { session, participant: person } = inside;
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

/** The top of what stands, in its order: places to put a new one. */
export async function loadPlaces(deps: Deps, scope: ParticipantScope): Promise<CategoryChoice[]> {
  const { tops } = await standingChoices(deps, scope);
  return tops;
}

interface Wanted {
  /** In a long list: what to choose from. */
  readonly search: string;
  /** Offered in any case. */
  readonly chosen: string;
}

/** What stands, in its order, as far as it is offered, for two of it to be called the same. */
export async function loadCategoryChoices(
  deps: Deps,
  scope: ParticipantScope,
  { search, chosen }: Wanted,
): Promise<Offer<CategoryChoice>> {
  const { choices, texts } = await standingChoices(deps, scope);
  const entries = texts.map(({ categoryId: id, text }) => ({ id, ...text }));
  return offerChoices({ choices, entries, search, kept: [chosen] });
}

async function standingChoices(deps: Deps, { taxonomyId }: ParticipantScope) {
  const standing = (await categoriesOf(deps.db, taxonomyId)).filter(
    ({ status }) => !isGone(status),
  );
  const texts = await renderingsOf(deps.db, { taxonomyId });
  const labels = new Map<string, Record<LanguageTag, string>>();
  for (const { categoryId, language, text } of texts) {
    labels.set(categoryId, { ...labels.get(categoryId), [language]: text.label });
  }
  const choiceOf = ({ id }: { readonly id: string }): CategoryChoice => ({
    id,
    labels: labels.get(id) ?? {},
  });
  const tops = standing.filter(({ primaryParent }) => primaryParent === null);
  return { texts, choices: standing.map(choiceOf), tops: tops.map(choiceOf) };
}
