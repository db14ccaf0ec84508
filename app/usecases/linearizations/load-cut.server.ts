import type { CutEntry, CutView } from '~/contracts/linearizations';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageTag } from '~/domain/taxonomy/category';
import { suggestHeads } from '~/domain/taxonomy/linearization';
import type { Deps } from '~/usecases/deps';
import { readSnapshot } from '~/usecases/snapshots/read-snapshot.server';
import { type LinearizationRow, linearizationAt } from '~db/repositories/linearizations.server';
import { releasesOf } from '~db/repositories/snapshots.server';
import { taxonomyById } from '~db/repositories/taxonomies.server';
import { type CutGround, readCutGround, viewCover } from './cut-ground.server';

/** As many classes as a published guard model tells apart, for a start. */
const usualClasses = 14;

interface CutWish {
  /** None for a new cut. */
  readonly cut: string | undefined;
  /** How many classes a suggestion is wanted for. */
  readonly most: number | undefined;
  readonly language: LanguageTag;
}

/** A cut as it is kept, or as it is suggested: the tree with its heads, and what each class covers. */
export async function loadCut(
  deps: Deps,
  { taxonomyId }: TaxonomyScope,
  { cut, most, language }: CutWish,
): Promise<Result<CutView>> {
  const taxonomy = await taxonomyById(deps.db, taxonomyId);
  const kept =
    cut === undefined ? undefined : await linearizationAt(deps.db, { taxonomyId, slug: cut });
  if (!taxonomy || (cut !== undefined && !kept)) return refuse('not-found');
  const ground = await readCutGround(deps.db, taxonomyId);
  const wanted = most ?? kept?.most ?? usualClasses;
  const isSuggested = kept === undefined || most !== undefined;
  const known = Object.keys(kept?.keys ?? {});
  const heads = isSuggested ? suggestHeads(ground.nodes, { most: wanted, kept: known }) : known;
  return ok({
    slug: taxonomy.slug,
    title: taxonomy.title,
    languages: taxonomy.languages,
    purpose: kept?.purpose ?? {},
    most: wanted,
    tree: drawHeads(ground, { heads: new Set(heads), language }),
    cover: kept && viewCover(ground, { keys: kept.keys, language }),
    isSuggested,
    brokenKeys: kept ? await keysBrokenBy(deps, { taxonomyId, kept }) : [],
  });
}

function drawHeads(
  { nodes, labels }: CutGround,
  { heads, language }: { readonly heads: ReadonlySet<string>; readonly language: LanguageTag },
): CutEntry[] {
  const children = new Map<string | undefined, string[]>();
  for (const { id, parent } of nodes) {
    children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const draw = (parent: string | undefined): CutEntry[] =>
    (children.get(parent) ?? []).map((id) => {
      const below = draw(id);
      const headsBelow = below.reduce(
        (sum, entry) => sum + entry.headsBelow + (entry.isHead ? 1 : 0),
        0,
      );
      return {
        id,
        label: labels.in(language, id),
        isHead: heads.has(id),
        headsBelow,
        children: below,
      };
    });
  return draw(undefined);
}

/** Published keys are frozen within a major version: whoever takes one away is told before it is published. */
async function keysBrokenBy(
  { db }: Deps,
  { taxonomyId, kept }: { readonly taxonomyId: string; readonly kept: LinearizationRow },
): Promise<string[]> {
  const [newest] = await releasesOf(db, taxonomyId);
  const read = newest && (await readSnapshot(db, { taxonomyId, version: newest.version }));
  const published = read?.snapshot.linearizations.find(({ id }) => id === kept.slug);
  return Object.entries(published?.keys ?? {})
    .filter(([id, key]) => kept.keys[id] !== key)
    .map(([, key]) => key);
}
