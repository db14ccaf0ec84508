import type { TreeNode } from '~/contracts/published-pages';
import type { UseFormEntry, UseFormStart, UseFormView } from '~/contracts/uses';
import type { PublicScope, UseScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { migrationMap } from '~/domain/snapshots/migration-map';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { buildTree } from '~/usecases/snapshots/build-tree';
import { languageOfOrigin, mainLanguage, originalFirst } from '~/usecases/snapshots/original-first';
import { readRelease } from '~/usecases/snapshots/read-release.server';
import { readSnapshot } from '~/usecases/snapshots/read-snapshot.server';
import { versionsOf } from '~db/repositories/releases.server';
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
  const ground = await readGround(deps, scope, version);
  if (!ground) return refuse('not-found');
  return ok({
    ...baseOf(ground, { language, known: undefined }),
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
  const ground = await readGround(deps, scope, version ?? newest.version);
  if (!ground) return refuse('not-found');
  const { taxonomyId } = scope;
  const before = await readSnapshot(deps.db, { taxonomyId, version: newest.version });
  if (!before) return refuse('not-found');
  const { snapshot } = ground;
  const contact = (await registeredUse(deps.db, useId))?.contact ?? '';
  if (newest.version === snapshot.version) {
    const start = startOf(newest, { contact, taken: newest.taken });
    return ok({ ...baseOf(ground, { language, known: undefined }), start, from: undefined });
  }
  const known = new Set(before.snapshot.concepts.map(({ id }) => id));
  const standing = new Set(snapshot.concepts.map(({ id }) => id));
  const instead = migrationMap(snapshot);
  const taken = newest.taken.flatMap((id) => (standing.has(id) ? [id] : (instead[id] ?? [])));
  return ok({
    ...baseOf(ground, { language, known }),
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

/** What a form is filled from. */
interface Ground {
  readonly slug: string;
  readonly snapshot: Snapshot;
  /** Newest first. */
  readonly versions: readonly string[];
}

async function readGround(
  { db }: Deps,
  { taxonomyId, taxonomySlug: slug }: PublicScope,
  version: string | undefined,
): Promise<Ground | undefined> {
  const read = await readRelease({ db }, { taxonomyId }, { version });
  return read && { slug, snapshot: read.snapshot, versions: await versionsOf(db, taxonomyId) };
}

interface Reading {
  readonly language: LanguageTag;
  /** The categories of the version used before. */
  readonly known: ReadonlySet<string> | undefined;
}

function baseOf({ slug, snapshot, versions }: Ground, { language, known }: Reading) {
  const entryOf = ({ id, label, children }: TreeNode): UseFormEntry => ({
    ...{ id, label },
    isNew: known !== undefined && !known.has(id),
    children: children.map(entryOf),
  });
  return {
    ...{ slug, versions },
    title: originalFirst(snapshot.title, mainLanguage(snapshot)),
    version: snapshot.version,
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
