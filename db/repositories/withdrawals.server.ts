import { and, count, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Executor, Tx } from '../client.server';
import {
  artifactEncodings,
  artifacts,
  releases,
  withdrawnFiles,
  withdrawnTexts,
} from '../schema/releases';
import { taxonomies } from '../schema/taxonomies';
import { filesOfRelease, type ReleaseFileRow } from './releases.server';
import type { Release } from './snapshots.server';
import type { Taxonomy } from './taxonomies.server';

/** A release with those of its documents that hold certain texts, and all its files. */
export interface AffectedRelease {
  readonly release: Release;
  readonly documents: readonly { readonly path: string; readonly bytes: Buffer }[];
  readonly files: readonly ReleaseFileRow[];
}

/** Whether a file's bytes hold one of these ids: each stands there as it is written, in ASCII. */
const holdsAny = (ids: readonly string[]) =>
  or(...ids.map((id) => sql`position(convert_to(${id}, 'UTF8') in ${artifacts.bytes}) > 0`));

/** The releases of a taxonomy in which texts were published that still stand there, oldest first. */
export async function releasesHolding(
  db: Executor,
  { taxonomyId, ids }: { taxonomyId: string; ids: readonly string[] },
): Promise<AffectedRelease[]> {
  const found = await db
    .select({ release: releases, path: artifacts.path, bytes: artifacts.bytes })
    .from(artifacts)
    .innerJoin(releases, eq(releases.id, artifacts.releaseId))
    .where(
      and(
        eq(releases.taxonomyId, taxonomyId),
        isNull(artifacts.withdrawnAt),
        sql`${artifacts.path} ~ '^(revisions/[0-9]+/)?(examples|voices)[.]json$'`,
        holdsAny(ids),
      ),
    )
    .orderBy(releases.ordinal, artifacts.path);
  const affected: AffectedRelease[] = [];
  for (const { release, path, bytes } of found) {
    const known = affected.find((one) => one.release.id === release.id);
    const document = { path, bytes };
    if (known) affected.splice(-1, 1, { ...known, documents: [...known.documents, document] });
    else
      affected.push({
        release,
        documents: [document],
        files: await filesOfRelease(db, release.id),
      });
  }
  return affected;
}

interface WithdrawnText {
  readonly id: string;
  readonly taxonomyId: string;
  readonly kind: 'example' | 'voice';
  readonly withdrawnAt: Date;
}

export async function addWithdrawnTexts(tx: Tx, texts: readonly WithdrawnText[]): Promise<void> {
  if (texts.length > 0)
    await tx
      .insert(withdrawnTexts)
      .values([...texts])
      .onConflictDoNothing();
}

interface GoneFile {
  readonly releaseId: string;
  readonly path: string;
  readonly textIds: readonly string[];
  readonly at: Date;
}

/** Empties a published file for good, in every form, and notes for which texts. Its digest stays. */
export async function emptyArtifact(
  tx: Tx,
  { releaseId, path, textIds, at }: GoneFile,
): Promise<void> {
  await tx
    .update(artifacts)
    .set({ bytes: Buffer.alloc(0), withdrawnAt: at })
    .where(and(eq(artifacts.releaseId, releaseId), eq(artifacts.path, path)));
  await tx
    .delete(artifactEncodings)
    .where(and(eq(artifactEncodings.releaseId, releaseId), eq(artifactEncodings.path, path)));
  await tx.insert(withdrawnFiles).values(textIds.map((textId) => ({ releaseId, path, textId })));
}

/** For which texts a file is gone, and where the newest file that takes its place lies, if there is one. */
export async function withdrawalOfFile(
  db: Executor,
  { releaseId, path, originalPath }: { releaseId: string; path: string; originalPath: string },
): Promise<{ readonly textIds: string[]; readonly replacement: string | undefined }> {
  const texts = await db
    .select({ id: withdrawnFiles.textId })
    .from(withdrawnFiles)
    .where(and(eq(withdrawnFiles.releaseId, releaseId), eq(withdrawnFiles.path, path)))
    .orderBy(withdrawnFiles.textId);
  const [replacement] = await db
    .select({ path: artifacts.path })
    .from(artifacts)
    .where(
      and(
        eq(artifacts.releaseId, releaseId),
        isNull(artifacts.withdrawnAt),
        sql`regexp_replace(${artifacts.path}, '^revisions/[0-9]+/', '') = ${originalPath}`,
      ),
    );
  return { textIds: texts.map(({ id }) => id), replacement: replacement?.path };
}

/** The newest release from which words were taken back last, in any published taxonomy. */
export async function newestRevisedRelease(
  db: Executor,
): Promise<{ id: string; version: string; slug: string } | undefined> {
  const [row] = await db
    .select({ id: releases.id, version: releases.version, slug: taxonomies.slug })
    .from(withdrawnFiles)
    .innerJoin(withdrawnTexts, eq(withdrawnTexts.id, withdrawnFiles.textId))
    .innerJoin(releases, eq(releases.id, withdrawnFiles.releaseId))
    .innerJoin(taxonomies, eq(taxonomies.id, releases.taxonomyId))
    .orderBy(desc(withdrawnTexts.withdrawnAt), desc(releases.ordinal))
    .limit(1);
  return row;
}

export interface ListedWithdrawal {
  readonly id: string;
  readonly kind: 'example' | 'voice';
  readonly withdrawnAt: Date;
  readonly files: number;
  readonly taxonomy: Taxonomy;
}

/** Texts that were taken back, the newest first. */
export async function newestWithdrawals(
  db: Executor,
  { taxonomyId, limit }: { taxonomyId: string | undefined; limit: number },
): Promise<ListedWithdrawal[]> {
  const rows = await db
    .select({ text: withdrawnTexts, taxonomy: taxonomies })
    .from(withdrawnTexts)
    .innerJoin(taxonomies, eq(taxonomies.id, withdrawnTexts.taxonomyId))
    .where(taxonomyId === undefined ? undefined : eq(withdrawnTexts.taxonomyId, taxonomyId))
    .orderBy(desc(withdrawnTexts.withdrawnAt), desc(withdrawnTexts.id))
    .limit(limit);
  const ids = rows.map(({ text }) => text.id);
  const counts = ids.length === 0 ? [] : await filesByText(db, ids);
  const files = new Map(counts.map(({ id, files: gone }) => [id, gone]));
  return rows.map(({ text, taxonomy }) => ({
    id: text.id,
    kind: text.kind,
    withdrawnAt: text.withdrawnAt,
    files: files.get(text.id) ?? 0,
    taxonomy,
  }));
}

const filesByText = (db: Executor, ids: string[]) =>
  db
    .select({ id: withdrawnFiles.textId, files: count() })
    .from(withdrawnFiles)
    .where(inArray(withdrawnFiles.textId, ids))
    .groupBy(withdrawnFiles.textId);
