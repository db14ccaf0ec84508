import type { AccountScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { canonicalText } from '~/domain/snapshots/canonical';
import type { LanguageTag } from '~/domain/taxonomy/category';
import { planImport } from '~/imports/plan-import';
import { loadStarter, starterSource } from '~/imports/starter/load-starter';
import type { Deps } from '~/usecases/deps';
import { storeImport } from '~/usecases/imports/store-import.server';
import { taxonomyByRequest } from '~db/repositories/taxonomies.server';
import { foundTaxonomy } from './found-taxonomy.server';

export interface NewTaxonomyInput {
  readonly requestId: string;
  readonly slug: string;
  /** In the original language. */
  readonly title: string;
  readonly description: string;
  readonly originalLanguage: LanguageTag;
  /** Further languages to work in. */
  readonly languages: readonly LanguageTag[];
  readonly license: string;
  /** What it begins with: nothing, or the starter list. */
  readonly start: 'empty' | 'starter';
}

/** Makes a taxonomy of which the account is owner. The same request again gives the same taxonomy. */
export async function createTaxonomy(
  deps: Deps,
  scope: AccountScope,
  input: NewTaxonomyInput,
): Promise<Result<{ readonly slug: string }>> {
  const { originalLanguage, title, description } = input;
  return deps.db.transaction(async (tx) => {
    const taxonomy = await foundTaxonomy(deps, tx, {
      requestId: input.requestId,
      slug: input.slug,
      title: { [originalLanguage]: title },
      description: description === '' ? {} : { [originalLanguage]: description },
      originalLanguage,
      languages: input.languages,
      license: input.license,
      ownerIds: [scope.accountId],
      accountId: scope.accountId,
    });
    if (!taxonomy) {
      const earlier = await taxonomyByRequest(tx, input.requestId);
      return earlier ? ok({ slug: earlier.slug }) : refuse('slug-taken', { field: 'slug' });
    }
    if (input.start === 'starter') {
      const imported = loadStarter({ original: originalLanguage, languages: taxonomy.languages });
      const plan = planImport(imported, [], { retiresMissing: false, newId: deps.ids.uuid });
      await storeImport(deps, tx, {
        taxonomy,
        imported,
        plan,
        meaning: 'editorial',
        license: imported.license ?? input.license,
        sha256: deps.secrets.sha256(canonicalText(starterSource)),
        accountId: scope.accountId,
      });
    }
    return ok({ slug: taxonomy.slug });
  });
}
