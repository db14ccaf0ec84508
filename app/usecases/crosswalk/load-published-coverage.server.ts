import type { CoveragePage, ShownHarms } from '~/contracts/coverage';
import type { TreeNode } from '~/contracts/published-pages';
import type { PublicScope } from '~/domain/access/scopes';
import { catalogue, catalogueVersion } from '~/domain/crosswalk/catalogue';
import {
  type CoverageDocument,
  type CoveredCategory,
  coverageDocument,
} from '~/domain/crosswalk/coverage-document';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import type { LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { buildTree } from '~/usecases/snapshots/build-tree';
import { languageOfOrigin, mainLanguage, originalFirst } from '~/usecases/snapshots/original-first';
import { type ReadRelease, readRelease } from '~/usecases/snapshots/read-release.server';
import { findRelease } from '~db/repositories/releases.server';

interface CoverageWish {
  /** The newest where none is given. */
  readonly version?: string;
}

type CoverageDeps = Pick<Deps, 'db' | 'baseUrl'>;

const documentOf = ({ baseUrl }: CoverageDeps, { snapshot, sha256 }: ReadRelease) =>
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
  const read = await readRelease(deps, scope, wish);
  return read ? ok(documentOf(deps, read)) : refuse('not-found');
}

/** So many harms of a kind are on the page; the JSON has all. */
const mostShown = 500;

const idsOf = (nodes: readonly TreeNode[]): string[] =>
  nodes.flatMap(({ id, children }) => [id, ...idsOf(children)]);

/** The same for a page: in the order of the list. */
export async function loadCoveragePage(
  deps: CoverageDeps,
  scope: PublicScope,
  { version, reader }: CoverageWish & { readonly reader: LanguageTag },
): Promise<Result<CoveragePage, Refusal<'not-found'>>> {
  const read = await readRelease(deps, scope, { version });
  if (!read) return refuse('not-found');
  const { snapshot } = read;
  const { taxonomyId } = scope;
  const newest = version === undefined ? read.release : await findRelease(deps.db, { taxonomyId });
  const { systems, categories, catalogue: day } = documentOf(deps, read);
  const origins = new Map(snapshot.concepts.map((one) => [one.id, languageOfOrigin(one) ?? '']));
  const known = new Map(categories.map((category) => [category.id, category]));
  const ids = idsOf(buildTree(snapshot, { language: reader }));
  const inOrder = ids.flatMap((id) => known.get(id) ?? []);
  const harms = (fits: (category: CoveredCategory) => boolean): ShownHarms => {
    const all = inOrder.filter(fits);
    const shown = all.slice(0, mostShown).map((category) => ({
      ...category,
      prefLabel: originalFirst(category.prefLabel, origins.get(category.id) ?? ''),
    }));
    return { shown, count: all.length };
  };
  return ok({
    slug: scope.taxonomySlug,
    title: originalFirst(snapshot.title, mainLanguage(snapshot)),
    version: snapshot.version,
    isNewest: snapshot.version === newest?.version,
    catalogue: day,
    systems,
    unnamed: harms(({ naming }) => naming === 'unnamed'),
    noneSoFar: harms(({ naming }) => naming === 'none-so-far'),
    notLookedAt: harms(({ naming }) => naming === 'not-looked-at'),
    looked: harms(({ findings }) => findings.length > 0),
  });
}
