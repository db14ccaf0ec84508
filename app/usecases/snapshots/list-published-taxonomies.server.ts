import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { publishedTaxonomies } from '~db/repositories/releases.server';
import { originalFirst } from './original-first';

export interface ListedTaxonomy {
  readonly id: string;
  readonly slug: string;
  readonly uri: string;
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  readonly languages: LanguageTag[];
  readonly license: string;
  /** The newest version that is no candidate; `null` while there is none. */
  readonly latest: string | null;
  /** Of the newest release of any kind. */
  readonly issued: string;
}

interface Wanted {
  /** Only the one with this id. */
  readonly id?: string;
  /** Only those whose slugs come after this one. */
  readonly after?: string;
  /** At most so many; all of them where it is left out. */
  readonly limit?: number;
}

/** Taxonomies that anyone may read, by slug. */
export async function listPublishedTaxonomies(
  deps: Pick<Deps, 'db' | 'baseUrl'>,
  wanted: Wanted = {},
): Promise<ListedTaxonomy[]> {
  const taxonomies = await publishedTaxonomies(deps.db, wanted);
  return taxonomies.map(
    ({ id, slug, baseUrl, originalLanguage, languages, license, latest, ...taxonomy }) => ({
      id,
      slug,
      uri: `${baseUrl ?? deps.baseUrl}/t/${slug}`,
      title: originalFirst(taxonomy.title, originalLanguage),
      description: originalFirst(taxonomy.description, originalLanguage),
      languages,
      license,
      latest,
      issued: taxonomy.issuedAt.toISOString(),
    }),
  );
}
