import { addDecided } from '~/domain/crosswalk/findings';
import type { Effect } from '~/domain/proposals/apply-change';
import { canonicalText } from '~/domain/snapshots/canonical';
import { type CategoryText, type LanguageMap, noFacets } from '~/domain/taxonomy/category';
import { claimSlug, slugFrom, takenSlugs } from '~/domain/taxonomy/slug';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import {
  addCategories,
  addRenderings,
  addRevisions,
  categoryById,
  contentWarnings,
  lockCategory,
  type NewCategory,
  nextPosition,
  placeCategories,
  revisionsOfCategory,
  slugsOf,
  updateCategory,
} from '~db/repositories/categories.server';
import type { OpenProposal } from '~db/repositories/decisions.server';
import { type CurrentRendering, currentRenderings } from '~db/repositories/renderings.server';

/** The decision that changes the tree, and the proposal it carries out. */
export interface Applying {
  readonly deps: Deps;
  readonly tx: Tx;
  readonly taxonomyId: string;
  readonly decisionId: string;
  readonly proposal: OpenProposal;
  readonly now: Date;
}

/** Writes what the table of effects says (D4), in its order. Each change of a category knows its decision (T5). */
export async function applyEffects(applying: Applying, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) await applyEffect(applying, effect);
}

async function applyEffect(applying: Applying, effect: Effect): Promise<void> {
  const { tx } = applying;
  switch (effect.type) {
    case 'add-category': {
      const words = await wordsOfProposal(applying);
      await addCategory(applying, { ...effect, words });
      return placeCategories(tx, [effect.place]);
    }
    case 'add-part': {
      const words = [partWords(applying, effect)];
      const split = await categoryById(tx, {
        taxonomyId: applying.taxonomyId,
        categoryId: effect.splitFrom,
      });
      await addCategory(applying, { ...effect, words, facets: split?.facets ?? noFacets });
      return placeCategories(tx, [effect.place]);
    }
    case 'set-status':
      return change(applying, effect.categoryId, { status: effect.status });
    case 'reword':
      return reword(applying, effect);
    case 'place':
      await placeCategories(tx, [effect.place]);
      return change(applying, effect.place.id, {});
    case 'deprecate': {
      const { kind, successors } = effect;
      const reason = applying.proposal.rationale;
      return change(applying, effect.categoryId, {
        status: 'deprecated',
        deprecation: { kind, reason, successors },
        // What was announced has come.
        announced: null,
      });
    }
    case 'restore':
      return change(applying, effect.categoryId, { status: effect.status, deprecation: null });
    case 'add-mapping': {
      const { taxonomyId } = applying;
      const category = await lockCategory(tx, { taxonomyId, categoryId: effect.categoryId });
      const mappings = addDecided(category?.mappings ?? [], effect.mapping);
      return change(applying, effect.categoryId, { mappings });
    }
  }
}

function change(
  { tx, decisionId, now }: Applying,
  id: string,
  set: Partial<Omit<NewCategory, 'id' | 'taxonomyId' | 'createdAt'>>,
): Promise<void> {
  return updateCategory(tx, { id, set: { ...set, decisionId, modifiedAt: now } });
}

type Words = Pick<
  CurrentRendering,
  'language' | 'origin' | 'text' | 'textSha256' | 'reviewedByRole' | 'engine'
>;

/** The wording that was voted on, its original first. */
async function wordsOfProposal({ tx, proposal }: Applying): Promise<readonly Words[]> {
  const revisionId = proposal.currentRevisionId;
  return (await currentRenderings(tx, [revisionId])).get(revisionId) ?? [];
}

function partWords(
  { deps }: Applying,
  { language, text }: { readonly language: string; readonly text: CategoryText },
): Words {
  const textSha256 = deps.secrets.sha256(canonicalText(text));
  return { language, origin: 'original', text, textSha256, reviewedByRole: null, engine: null };
}

interface Addition extends Pick<NewCategory, 'status' | 'facets'> {
  readonly categoryId: string;
  readonly words: readonly Words[];
}

async function addCategory(applying: Applying, addition: Addition): Promise<void> {
  const { deps, tx, taxonomyId, decisionId, now } = applying;
  const { categoryId, status, facets, words } = addition;
  const revisionId = deps.ids.uuid();
  const taken = takenSlugs(await slugsOf(tx, taxonomyId));
  await addCategories(tx, [
    {
      id: categoryId,
      taxonomyId,
      slug: claimSlug(slugFrom(slugSource(words)), taken),
      status,
      position: await nextPosition(tx, taxonomyId),
      facets,
      contentWarning: warningOf(applying),
      currentRevisionId: revisionId,
      decisionId,
      createdAt: now,
      modifiedAt: now,
    },
  ]);
  await addWording(applying, { revisionId, categoryId, ordinal: 1, meaning: 'initial', words });
}

/** A slug is for reading in addresses: the English label where there is one, else the original's. */
const slugSource = (words: readonly Words[]): string =>
  (words.find(({ language }) => language === 'en') ?? words[0])?.text.label ?? '';

async function reword(
  applying: Applying,
  { categoryId, meaning }: { categoryId: string; meaning: 'editorial' | 'semantic' },
): Promise<void> {
  const revisions = await revisionsOfCategory(applying.tx, categoryId);
  const revisionId = applying.deps.ids.uuid();
  const words = await wordsOfProposal(applying);
  const ordinal = (revisions.at(-1)?.ordinal ?? 0) + 1;
  await addWording(applying, { revisionId, categoryId, ordinal, meaning, words });
  const isWarned = (await contentWarnings(applying.tx, [categoryId])).has(categoryId);
  await change(applying, categoryId, {
    currentRevisionId: revisionId,
    contentWarning: isWarned ? undefined : warningOf(applying),
  });
}

/** What covered a proposal in the room covers the category whose words it gave (A3), until a role says otherwise. */
const warningOf = ({ proposal }: Applying): LanguageMap =>
  proposal.contentWarning === '' ? {} : { [proposal.rationaleLanguage]: proposal.contentWarning };

interface NewWording {
  readonly revisionId: string;
  readonly categoryId: string;
  readonly ordinal: number;
  readonly meaning: 'initial' | 'editorial' | 'semantic';
  readonly words: readonly Words[];
}

/** A revision of the category with copies of the words, as they were voted on. */
async function addWording(
  { deps, tx, taxonomyId, now }: Applying,
  { revisionId, categoryId, ordinal, meaning, words }: NewWording,
): Promise<void> {
  const ids = words.map(() => deps.ids.uuid());
  const originalLanguage = words[0]?.language ?? 'en';
  await addRevisions(tx, [
    {
      id: revisionId,
      taxonomyId,
      categoryId,
      ordinal,
      originalLanguage,
      change: meaning,
      createdAt: now,
    },
  ]);
  await addRenderings(
    tx,
    words.map((rendering, index) => ({
      ...copied(rendering),
      id: ids[index] ?? deps.ids.uuid(),
      revisionId,
      ordinal: 1,
      sourceRenderingId: index === 0 ? null : (ids[0] ?? null),
      authorRole: 'room',
      createdAt: now,
    })),
  );
}

const copied = ({ language, origin, text, textSha256, reviewedByRole, engine }: Words) => ({
  language,
  origin,
  text,
  textSha256,
  reviewedByRole,
  engine,
});
