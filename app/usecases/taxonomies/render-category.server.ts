import type { NewCategoryWords } from '~/contracts/taxonomies';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { canonicalText, sameCanonical } from '~/domain/snapshots/canonical';
import { type CategoryText, isGone } from '~/domain/taxonomy/category';
import { withDistinctLabels } from '~/domain/taxonomy/distinct-labels';
import type { Deps } from '~/usecases/deps';
import {
  addRenderings,
  type CategoryRendering,
  categoryById,
  renderingsOf,
  updateCategory,
} from '~db/repositories/categories.server';
import { nextRenderingOrdinal } from '~db/repositories/renderings.server';
import { lockTaxonomy, logForTaxonomy } from '~db/repositories/taxonomies.server';

type Rendering = NewCategoryWords & { readonly categoryId: string };

/**
 * A named role adds or corrects a category's words in another language than the one it was written in, with an entry in
 * the log. Original words change by decided proposals only (T5). A machine's or an importer's words that somebody
 * saves as they are stay theirs, and are from then on checked by a person.
 */
export async function renderCategory(
  deps: Deps,
  scope: TaxonomyScope,
  input: Rendering,
): Promise<Result<undefined>> {
  const { taxonomyId, accountId, role } = scope;
  const { categoryId, language } = input;
  return deps.db.transaction(async (tx) => {
    const taxonomy = await lockTaxonomy(tx, taxonomyId);
    const category = await categoryById(tx, { taxonomyId, categoryId });
    if (!taxonomy || !category || isGone(category.status)) return refuse('not-found');
    const standing = await renderingsOf(tx, { taxonomyId, categoryIds: [categoryId] });
    const original = standing.find((one) => one.language === one.originalLanguage);
    const before = standing.find((one) => one.language === language);
    const isKnown = before !== undefined || taxonomy.languages.includes(language);
    if (!original || original === before || !isKnown) {
      return refuse('not-a-choice', { field: 'language' });
    }
    if (before?.id !== input.seen) return refuse('moved-on');
    const at = deps.clock.now();
    const revisionId = category.currentRevisionId;
    const id = deps.ids.uuid();
    const text = textOf(input, { original, before });
    await addRenderings(tx, [
      {
        ...provenanceOf(text, before, role),
        ...{ id, revisionId, language, text, createdAt: at },
        ordinal: await nextRenderingOrdinal(tx, { revisionId, language }),
        textSha256: deps.secrets.sha256(canonicalText(text)),
        sourceRenderingId: original.id,
      },
    ]);
    await updateCategory(tx, { id: categoryId, set: { modifiedAt: at } });
    await logForTaxonomy(tx, {
      id: deps.ids.uuid(),
      ...{ taxonomyId, accountId, at },
      action: 'words-rendered',
      facts: { categoryId, language, renderingId: id },
    });
    return ok(undefined);
  });
}

interface Ground {
  readonly original: CategoryRendering;
  readonly before: CategoryRendering | undefined;
}

function textOf(input: Rendering, { original, before }: Ground): CategoryText {
  const { label, definition, inclusions, exclusions, scopeNote, altLabels, levels } = input;
  return withDistinctLabels({
    hiddenLabels: before?.text.hiddenLabels ?? [],
    ...{ label, altLabels, definition, inclusions, exclusions, scopeNote },
    levels: original.text.levels.flatMap(({ key }) => {
      const text = levels[key] ?? '';
      return text === '' ? [] : [{ key, text }];
    }),
  });
}

/** Whose words these are now, and who has checked them. */
function provenanceOf(text: CategoryText, before: CategoryRendering | undefined, role: string) {
  if (before && sameCanonical(text, before.text)) {
    const { origin, engine, authorRole } = before;
    return { origin, engine, authorRole, reviewedByRole: role };
  }
  return { origin: 'human' as const, authorRole: role };
}
