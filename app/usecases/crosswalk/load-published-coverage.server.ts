import type { CoveragePage } from '~/contracts/coverage';
import type { TreeNode } from '~/contracts/published-pages';
import type { PublicScope } from '~/domain/access/scopes';
import { catalogue, catalogueVersion } from '~/domain/crosswalk/catalogue';
import { type CoverageDocument, coverageDocument } from '~/domain/crosswalk/coverage-document';
import { ok, type Refusal, type Result } from '~/domain/result';
import type { LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { buildTree } from '~/usecases/snapshots/build-tree';
import { type LoadedRelease, loadRelease } from '~/usecases/snapshots/load-release.server';
import { languageOfOrigin, originalFirst } from '~/usecases/snapshots/original-first';

interface CoverageWish {
  /** The newest where none is given. */
  readonly version?: string;
}

type CoverageDeps = Pick<Deps, 'db' | 'baseUrl'>;

const documentOf = ({ baseUrl }: CoverageDeps, { snapshot, sha256 }: LoadedRelease) =>
  coverageDocument({
    snapshot,
    snapshotSha256: sha256,
    systems: catalogue,
    catalogue: catalogueVersion,
    baseUrl,
  });

/** `coverage.json` of a version, by the catalogue of this software. */
export async function loadCoverageDocument(
  deps: CoverageDeps,
  scope: PublicScope,
  wish: CoverageWish,
): Promise<Result<CoverageDocument, Refusal<'not-found'>>> {
  const loaded = await loadRelease(deps, scope, wish);
  return loaded.ok ? ok(documentOf(deps, loaded.value)) : loaded;
}

const idsOf = (nodes: readonly TreeNode[]): string[] =>
  nodes.flatMap(({ id, children }) => [id, ...idsOf(children)]);

/** The same for a page: in the order of the list. */
export async function loadCoveragePage(
  deps: CoverageDeps,
  scope: PublicScope,
  { version, reader }: CoverageWish & { readonly reader: LanguageTag },
): Promise<Result<CoveragePage, Refusal<'not-found'>>> {
  const loaded = await loadRelease(deps, scope, { version });
  if (!loaded.ok) return loaded;
  const { snapshot, releases } = loaded.value;
  const { systems, categories, catalogue: day } = documentOf(deps, loaded.value);
  const origins = new Map(snapshot.concepts.map((one) => [one.id, languageOfOrigin(one) ?? '']));
  const known = new Map(categories.map((category) => [category.id, category]));
  const ids = idsOf(buildTree(snapshot, { language: reader }));
  return ok({
    slug: scope.taxonomySlug,
    title: releases.taxonomy.title,
    version: snapshot.version,
    isNewest: snapshot.version === (releases.latest ?? releases.versions[0]?.version),
    catalogue: day,
    systems,
    categories: ids.flatMap((id) => {
      const category = known.get(id);
      if (!category) return [];
      const prefLabel = originalFirst(category.prefLabel, origins.get(id) ?? '');
      return [{ ...category, prefLabel }];
    }),
  });
}
