import { newestFinal } from '~/domain/snapshots/version';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { publishedTaxonomies, releasesOf } from '~db/repositories/snapshots.server';
import { originalFirst } from './original-first';

export interface ListedTaxonomy {
  readonly id: string;
  readonly slug: string;
  readonly uri: string;
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  readonly languages: readonly LanguageTag[];
  readonly license: string;
  /** The newest version that is no candidate; `null` while there is none. */
  readonly latest: string | null;
  readonly issued: string;
}

/** Every taxonomy that anyone may read, by slug. */
export async function listPublishedTaxonomies(
  deps: Pick<Deps, 'db' | 'baseUrl'>,
): Promise<readonly ListedTaxonomy[]> {
  const taxonomies = await publishedTaxonomies(deps.db);
  return Promise.all(
    taxonomies.map(async ({ id, slug, baseUrl, languages, license, ...taxonomy }) => {
      const { title, description, originalLanguage } = taxonomy;
      const releases = await releasesOf(deps.db, id);
      const latest = newestFinal(releases.map(({ version }) => version)) ?? null;
      return {
        id,
        slug,
        uri: `${baseUrl ?? deps.baseUrl}/t/${slug}`,
        title: originalFirst(title, originalLanguage),
        description: originalFirst(description, originalLanguage),
        languages,
        license,
        latest,
        issued: (releases.at(-1)?.issuedAt ?? new Date(0)).toISOString(),
      };
    }),
  );
}
