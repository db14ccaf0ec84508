import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { sameCanonical } from '~/domain/snapshots/canonical';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { lockTaxonomy, logForTaxonomy, updateTaxonomy } from '~db/repositories/taxonomies.server';

interface Edit {
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  /** How this community decides, in its own words. */
  readonly governance: LanguageMap;
  /** The original language always stays among them. */
  readonly languages: readonly LanguageTag[];
  readonly license: string;
  readonly rightsNote: string;
  readonly attribution: string;
}

/** What an owner may change without a decision: title, statement, licence, languages. Each change is logged by name. */
export async function editTaxonomy(
  deps: Deps,
  scope: TaxonomyScope,
  edit: Edit,
): Promise<Result<undefined>> {
  return deps.db.transaction(async (tx) => {
    const taxonomy = await lockTaxonomy(tx, scope.taxonomyId);
    if (!taxonomy) return refuse('not-found');
    const languages = [...new Set([taxonomy.originalLanguage, ...edit.languages])];
    const set = { ...edit, languages };
    const { title, description, governance, license, rightsNote, attribution } = taxonomy;
    const before = { title, description, governance, license, rightsNote, attribution };
    const changed = Object.entries({ ...before, languages: taxonomy.languages })
      .filter(([key, value]) => !sameCanonical(value, Reflect.get(set, key)))
      .map(([key]) => key);
    if (changed.length === 0) return ok(undefined);
    await updateTaxonomy(tx, { id: taxonomy.id, set });
    await logForTaxonomy(tx, {
      id: deps.ids.uuid(),
      taxonomyId: taxonomy.id,
      accountId: scope.accountId,
      action: 'edited',
      facts: { changed, license: edit.license, languages },
      at: deps.clock.now(),
    });
    return ok(undefined);
  });
}
