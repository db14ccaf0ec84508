import { and, asc, desc, eq, gt, isNotNull, lt, lte, sql } from 'drizzle-orm';
import type { Executor } from '../client.server';
import { artifacts, releases } from '../schema/releases';
import { taxonomies } from '../schema/taxonomies';
import type { Release } from './snapshots.server';
import type { Taxonomy } from './taxonomies.server';

/** What programs ask about releases. None of it reads more where there are more versions. */

/** A version whose number is that of no candidate. */
const isFinal = sql`position('-' in ${releases.version}) = 0`;

/** A published taxonomy with the newest version that is no candidate, if any, and the day of its newest release. */
export interface PublishedTaxonomy extends Taxonomy {
  readonly latest: string | null;
  readonly issuedAt: Date;
}

interface TaxonomiesWanted {
  readonly id?: string;
  /** Only those whose slugs come after this one. */
  readonly after?: string;
  readonly limit?: number;
}

/** Taxonomies that anyone may read, by slug. */
export async function publishedTaxonomies(
  db: Executor,
  { id, after, limit }: TaxonomiesWanted = {},
): Promise<PublishedTaxonomy[]> {
  const newest = db
    .select({ version: releases.version, issuedAt: releases.issuedAt })
    .from(releases)
    .where(eq(releases.taxonomyId, taxonomies.id))
    .orderBy(desc(releases.ordinal))
    .limit(1)
    .as('newest');
  const latest = db
    .select({ version: releases.version })
    .from(releases)
    .where(and(eq(releases.taxonomyId, taxonomies.id), isFinal))
    .orderBy(desc(releases.ordinal))
    .limit(1)
    .as('latest');
  const rows = await db
    .select({ taxonomy: taxonomies, issuedAt: newest.issuedAt, latest: latest.version })
    .from(taxonomies)
    .innerJoinLateral(newest, sql`true`)
    .leftJoinLateral(latest, sql`true`)
    .where(
      and(
        isNotNull(taxonomies.firstPublishedAt),
        id === undefined ? undefined : eq(taxonomies.id, id),
        after === undefined ? undefined : gt(taxonomies.slug, after),
      ),
    )
    .orderBy(asc(taxonomies.slug))
    .limit(limit ?? 100_000);
  return rows.map(({ taxonomy, ...newestOf }) => ({ ...taxonomy, ...newestOf }));
}

interface ReleaseWanted {
  readonly taxonomyId: string;
  readonly version?: string;
  /** The newest of those issued up to this moment. */
  readonly issuedBy?: Date;
}

/** One release: of the given version, else the newest that is no candidate, else the newest. */
export async function findRelease(
  db: Executor,
  { taxonomyId, version, issuedBy }: ReleaseWanted,
): Promise<Release | undefined> {
  const [row] = await db
    .select()
    .from(releases)
    .where(
      and(
        eq(releases.taxonomyId, taxonomyId),
        version === undefined ? undefined : eq(releases.version, version),
        issuedBy === undefined ? undefined : lte(releases.issuedAt, issuedBy),
      ),
    )
    .orderBy(desc(isFinal), desc(releases.ordinal))
    .limit(1);
  return row;
}

/** The numbers of all versions, newest first. */
export async function versionsOf(db: Executor, taxonomyId: string): Promise<string[]> {
  const rows = await db
    .select({ version: releases.version })
    .from(releases)
    .where(eq(releases.taxonomyId, taxonomyId))
    .orderBy(desc(releases.ordinal));
  return rows.map(({ version }) => version);
}

/** A stretch of the chain, newest first: those before the given place in it. */
export async function releasesBefore(
  db: Executor,
  { taxonomyId, before, limit }: { taxonomyId: string; before: number | undefined; limit: number },
): Promise<Release[]> {
  return db
    .select()
    .from(releases)
    .where(
      and(
        eq(releases.taxonomyId, taxonomyId),
        before === undefined ? undefined : lt(releases.ordinal, before),
      ),
    )
    .orderBy(desc(releases.ordinal))
    .limit(limit);
}

export interface ReleaseFileRow {
  readonly path: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly withdrawnAt: Date | null;
}

/** Every file of a release without its bytes, withdrawn ones included, by path. */
export async function filesOfRelease(db: Executor, releaseId: string): Promise<ReleaseFileRow[]> {
  return db
    .select({
      path: artifacts.path,
      mediaType: artifacts.mediaType,
      sha256: artifacts.sha256,
      bytes: sql<number>`octet_length(${artifacts.bytes})`,
      withdrawnAt: artifacts.withdrawnAt,
    })
    .from(artifacts)
    .where(eq(artifacts.releaseId, releaseId))
    .orderBy(asc(artifacts.path));
}

/** The newest releases of a taxonomy, or of all that are public, newest first. */
export async function newestReleases(
  db: Executor,
  { taxonomyId, limit }: { taxonomyId: string | undefined; limit: number },
): Promise<{ readonly release: Release; readonly taxonomy: Taxonomy }[]> {
  return db
    .select({ release: releases, taxonomy: taxonomies })
    .from(releases)
    .innerJoin(taxonomies, eq(taxonomies.id, releases.taxonomyId))
    .where(taxonomyId === undefined ? undefined : eq(releases.taxonomyId, taxonomyId))
    .orderBy(desc(releases.issuedAt), desc(releases.ordinal))
    .limit(limit);
}
