import type { TreeNode } from '~/contracts/published-pages';
import type { UseFormEntry, UseFormStart, UseFormView } from '~/contracts/uses';
import type { PublicScope, UseScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { migrationMap } from '~/domain/snapshots/migration-map';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { buildTree } from '~/usecases/snapshots/build-tree';
import { type LoadedRelease, loadRelease } from '~/usecases/snapshots/load-release.server';
import { languageOfOrigin, originalFirst } from '~/usecases/snapshots/original-first';
import { readSnapshot } from '~/usecases/snapshots/read-snapshot.server';
import { registeredUse, type StatementRow, statementsOfUse } from '~db/repositories/uses.server';

interface FormWish {
  readonly version: string | undefined;
  readonly language: LanguageTag;
}

const blank: UseFormStart = {
  name: '',
  url: '',
  purpose: '',
  contact: '',
  takesAll: false,
  taken: [],
  reasons: {},
  restReason: '',
};

/** The form of a new use, for the given version or the newest. */
export async function loadNewUseForm(
  deps: Deps,
  scope: PublicScope,
  { version, language }: FormWish,
): Promise<Result<UseFormView>> {
  const loaded = await loadRelease(deps, scope, { version });
  if (!loaded.ok) return loaded;
  return ok({
    ...baseOf(loaded.value, { language, known: undefined }),
    start: blank,
    from: undefined,
  });
}

/**
 * The form of one's own use, for the version it is about or another one: then what takes the place of a category is ticked
 * where that one was.
 */
export async function loadOwnUseForm(
  deps: Deps,
  { useId, published: scope }: UseScope,
  { version, language }: FormWish,
): Promise<Result<UseFormView>> {
  const [newest] = await statementsOfUse(deps.db, useId);
  if (!newest) return refuse('not-found');
  const loaded = await loadRelease(deps, scope, { version: version ?? newest.version });
  if (!loaded.ok) return loaded;
  const { taxonomyId } = scope;
  const before = await readSnapshot(deps.db, { taxonomyId, version: newest.version });
  if (!before) return refuse('not-found');
  const { snapshot } = loaded.value;
  const contact = (await registeredUse(deps.db, useId))?.contact ?? '';
  if (newest.version === snapshot.version) {
    const start = startOf(newest, { contact, taken: newest.taken });
    return ok({ ...baseOf(loaded.value, { language, known: undefined }), start, from: undefined });
  }
  const known = new Set(before.snapshot.concepts.map(({ id }) => id));
  const standing = new Set(snapshot.concepts.map(({ id }) => id));
  const instead = migrationMap(snapshot);
  const taken = newest.taken.flatMap((id) => (standing.has(id) ? [id] : (instead[id] ?? [])));
  return ok({
    ...baseOf(loaded.value, { language, known }),
    start: startOf(newest, { contact, taken }),
    from: { version: newest.version, gone: namesOfGone(before.snapshot, { newest, standing }) },
  });
}

/** Categories that were taken and stand no more, by the names they had. */
function namesOfGone(
  { concepts }: Snapshot,
  { newest, standing }: { readonly newest: StatementRow; readonly standing: ReadonlySet<string> },
): LanguageMap[] {
  const gone = new Set(newest.taken.filter((id) => !standing.has(id)));
  return concepts
    .filter(({ id }) => gone.has(id))
    .map((concept) => originalFirst(concept.prefLabel, languageOfOrigin(concept) ?? ''));
}

interface Reading {
  readonly language: LanguageTag;
  /** The categories of the version used before. */
  readonly known: ReadonlySet<string> | undefined;
}

function baseOf({ snapshot, releases }: LoadedRelease, { language, known }: Reading) {
  const entryOf = ({ id, label, children }: TreeNode): UseFormEntry => ({
    ...{ id, label },
    isNew: known !== undefined && !known.has(id),
    children: children.map(entryOf),
  });
  const { slug, title } = releases.taxonomy;
  return {
    ...{ slug, title },
    version: snapshot.version,
    versions: releases.versions.map(({ version }) => version),
    tree: buildTree(snapshot, { language }).map(entryOf),
    conceptCount: snapshot.concepts.length,
  };
}

const startOf = (
  { name, url, purpose, takesAll, reasons, restReason }: StatementRow,
  { contact, taken }: Pick<UseFormStart, 'contact' | 'taken'>,
): UseFormStart => ({
  ...{ name, purpose, contact, takesAll, taken, reasons, restReason },
  url: url ?? '',
});
