import { and, asc, count, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Db, Executor, Tx } from '../client.server';
import { decisions } from '../schema/decisions';
import { artifactEncodings, artifacts, releases } from '../schema/releases';
import { taxonomies } from '../schema/taxonomies';
import type { Taxonomy } from './taxonomies.server';

export type Release = typeof releases.$inferSelect;
export type NewRelease = typeof releases.$inferInsert;
export type StoredArtifact = Omit<typeof artifacts.$inferSelect, 'releaseId' | 'withdrawnAt'>;
export type StoredEncoding = Omit<typeof artifactEncodings.$inferSelect, 'releaseId'>;

/** SQLSTATE of two transactions that cannot both be right. */
const serializationFailure = '40001';

const isSerializationFailure = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === serializationFailure) || isSerializationFailure(error.cause));

/**
 * Runs `work` on one unchanging view of the database. Where another transaction got in between, it is run again from
 * the start, so `work` must do nothing outside the database.
 */
export async function onOneView<Value>(db: Db, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction(work, { isolationLevel: 'repeatable read' });
    } catch (error) {
      if (attempt === 5 || !isSerializationFailure(error)) throw error;
    }
  }
}

/**
 * Claims a taxonomy for one publisher at a time. Written, not only locked: whoever waited here must begin again with a
 * fresh view, in which the other's release stands.
 */
export async function claimForPublishing(tx: Tx, id: string): Promise<Taxonomy | undefined> {
  const [row] = await tx
    .update(taxonomies)
    .set({ slug: sql`${taxonomies.slug}` })
    .where(eq(taxonomies.id, id))
    .returning();
  return row;
}

/** A taxonomy that anyone may read: published at least once. */
export async function publishedTaxonomyBySlug(
  db: Executor,
  slug: string,
): Promise<Taxonomy | undefined> {
  const [row] = await db
    .select()
    .from(taxonomies)
    .where(and(eq(taxonomies.slug, slug), isNotNull(taxonomies.firstPublishedAt)));
  return row;
}

/** The chain, oldest first. */
export async function releasesOf(db: Executor, taxonomyId: string): Promise<Release[]> {
  return db
    .select()
    .from(releases)
    .where(eq(releases.taxonomyId, taxonomyId))
    .orderBy(asc(releases.ordinal));
}

export async function releaseByRequest(
  db: Executor,
  requestId: string,
): Promise<Release | undefined> {
  const [row] = await db.select().from(releases).where(eq(releases.requestId, requestId));
  return row;
}

/** Decided changes that no longer fit the tree and wait for somebody (P1). */
export async function countNeedingRebase(db: Executor, taxonomyId: string): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(decisions)
    .where(and(eq(decisions.taxonomyId, taxonomyId), eq(decisions.effect, 'needs-rebase')));
  return row?.waiting ?? 0;
}

interface WholeRelease {
  readonly release: NewRelease;
  readonly artifacts: readonly StoredArtifact[];
  readonly encodings: readonly StoredEncoding[];
}

/** Keeps a release for ever: triggers refuse any later change of it. */
export async function addRelease(
  tx: Tx,
  { release, artifacts: files, encodings }: WholeRelease,
): Promise<void> {
  await tx.insert(releases).values(release);
  await addArtifacts(tx, { releaseId: release.id, artifacts: files, encodings });
}

interface AddedFiles extends Omit<WholeRelease, 'release'> {
  readonly releaseId: string;
}

/** Adds files to a release; those that it has stay as they are. */
export async function addArtifacts(
  tx: Tx,
  { releaseId, artifacts: files, encodings }: AddedFiles,
): Promise<void> {
  for (const batch of inBatches(files)) {
    await tx.insert(artifacts).values(batch.map((file) => ({ ...file, releaseId })));
  }
  for (const batch of inBatches(encodings)) {
    const rows = batch.map((encoding) => ({ ...encoding, releaseId }));
    await tx.insert(artifactEncodings).values(rows);
  }
}

/** A release has hundreds of small files: one statement each would be hundreds of round trips. */
const batchBytes = 1024 * 1024;
const batchRows = 100;

/** Files in groups of about a megabyte; all at once they may pass what the driver can hold in one message. */
function inBatches<File extends { readonly bytes: Buffer }>(files: readonly File[]): File[][] {
  const batches: File[][] = [];
  let room = 0;
  for (const file of files) {
    const last = batches.at(-1);
    if (last && last.length < batchRows && file.bytes.byteLength <= room) {
      last.push(file);
      room -= file.bytes.byteLength;
      continue;
    }
    batches.push([file]);
    room = batchBytes - file.bytes.byteLength;
  }
  return batches;
}

/** From its first publication on a taxonomy is public and keeps its address. */
export async function markPublished(
  tx: Tx,
  { id, baseUrl, at }: { id: string; baseUrl: string; at: Date },
): Promise<void> {
  await tx.update(taxonomies).set({ baseUrl, firstPublishedAt: at }).where(eq(taxonomies.id, id));
}

export async function markRatified(tx: Tx, { id, at }: { id: string; at: Date }): Promise<void> {
  await tx.update(taxonomies).set({ ratifiedAt: at }).where(eq(taxonomies.id, id));
}

interface ArtifactAddress {
  readonly taxonomyId: string;
  readonly version: string;
  readonly path: string;
}

export async function artifactAt(
  db: Executor,
  { taxonomyId, version, path }: ArtifactAddress,
): Promise<typeof artifacts.$inferSelect | undefined> {
  const [row] = await db
    .select({ artifact: artifacts })
    .from(artifacts)
    .innerJoin(releases, eq(releases.id, artifacts.releaseId))
    .where(
      and(
        eq(releases.taxonomyId, taxonomyId),
        eq(releases.version, version),
        eq(artifacts.path, path),
      ),
    );
  return row?.artifact;
}

export async function encodingsOf(
  db: Executor,
  { releaseId, path }: { releaseId: string; path: string },
): Promise<StoredEncoding[]> {
  return db
    .select()
    .from(artifactEncodings)
    .where(and(eq(artifactEncodings.releaseId, releaseId), eq(artifactEncodings.path, path)));
}

/** The files of a version that are there, without their bytes, by path. */
export async function artifactSizes(
  db: Executor,
  { taxonomyId, version }: Omit<ArtifactAddress, 'path'>,
): Promise<{ readonly path: string; readonly bytes: number; readonly sha256: string }[]> {
  return db
    .select({
      path: artifacts.path,
      bytes: sql<number>`octet_length(${artifacts.bytes})`,
      sha256: artifacts.sha256,
    })
    .from(artifacts)
    .innerJoin(releases, eq(releases.id, artifacts.releaseId))
    .where(
      and(
        eq(releases.taxonomyId, taxonomyId),
        eq(releases.version, version),
        isNull(artifacts.withdrawnAt),
      ),
    )
    .orderBy(asc(artifacts.path));
}

/** The files of a release whose brotli form is of less than the given quality. */
export async function filesBelowQuality(
  db: Executor,
  { releaseId, quality }: { readonly releaseId: string; readonly quality: number },
): Promise<{ readonly path: string; readonly bytes: Buffer }[]> {
  return db
    .select({ path: artifacts.path, bytes: artifacts.bytes })
    .from(artifactEncodings)
    .innerJoin(
      artifacts,
      and(
        eq(artifacts.releaseId, artifactEncodings.releaseId),
        eq(artifacts.path, artifactEncodings.path),
      ),
    )
    .where(
      and(
        eq(artifactEncodings.releaseId, releaseId),
        eq(artifactEncodings.encoding, 'br'),
        lt(artifactEncodings.quality, quality),
      ),
    )
    .orderBy(asc(artifacts.path));
}

/** Puts a better compressed form in the place of an earlier one; what it holds is the same. */
export async function replaceEncoding(
  db: Executor,
  { releaseId, path, encoding, quality, bytes }: StoredEncoding & { readonly releaseId: string },
): Promise<void> {
  await db
    .update(artifactEncodings)
    .set({ quality, bytes })
    .where(
      and(
        eq(artifactEncodings.releaseId, releaseId),
        eq(artifactEncodings.path, path),
        eq(artifactEncodings.encoding, encoding),
      ),
    );
}
