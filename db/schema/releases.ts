import { sql } from 'drizzle-orm';
import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ReleaseLevel } from '../../app/domain/snapshots/snapshot';
import { taxonomies } from './taxonomies';

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
const at = (name: string) => timestamp(name, { withTimezone: true });

/** One published version of a taxonomy. Immutable: a trigger refuses update and delete. */
export const releases = pgTable(
  'releases',
  {
    id: uuid('id').primaryKey(),
    taxonomyId: uuid('taxonomy_id')
      .notNull()
      .references(() => taxonomies.id),
    version: text('version').notNull(),
    /** 1, 2, 3…: place in the chain. */
    ordinal: integer('ordinal').notNull(),
    level: text('level').$type<ReleaseLevel>().notNull(),
    manifestSha256: text('manifest_sha256').notNull(),
    signingKeyId: text('signing_key_id').notNull(),
    requestId: uuid('request_id').notNull().unique(),
    issuedAt: at('issued_at').notNull(),
  },
  (table) => [
    uniqueIndex('releases_version').on(table.taxonomyId, table.version),
    uniqueIndex('releases_ordinal').on(table.taxonomyId, table.ordinal),
    index('releases_newest').on(table.issuedAt),
  ],
);

/**
 * One file of a release, byte for byte as served. Immutable like its release, but for one thing: where somebody took back
 * words that it holds, its bytes are emptied and its digest stays (R5). A trigger holds both.
 */
export const artifacts = pgTable(
  'artifacts',
  {
    releaseId: uuid('release_id')
      .notNull()
      .references(() => releases.id),
    path: text('path').notNull(),
    mediaType: text('media_type').notNull(),
    sha256: text('sha256').notNull(),
    bytes: bytea('bytes').notNull(),
    withdrawnAt: at('withdrawn_at'),
  },
  (table) => [
    primaryKey({ columns: [table.releaseId, table.path] }),
    check(
      'artifacts_withdrawn_empty',
      sql`(${table.withdrawnAt} IS NULL) = (octet_length(${table.bytes}) > 0)`,
    ),
  ],
);

/** Texts that were published and then taken back by their authors, by the id under which they stood (R5). */
export const withdrawnTexts = pgTable(
  'withdrawn_texts',
  {
    id: uuid('id').primaryKey(),
    taxonomyId: uuid('taxonomy_id')
      .notNull()
      .references(() => taxonomies.id),
    kind: text('kind').$type<'example' | 'voice'>().notNull(),
    withdrawnAt: at('withdrawn_at').notNull(),
  },
  (table) => [
    index('withdrawn_texts_taxonomy').on(table.taxonomyId, table.withdrawnAt),
    index('withdrawn_texts_newest').on(table.withdrawnAt),
  ],
);

/** Which files are gone for which of these texts. */
export const withdrawnFiles = pgTable(
  'withdrawn_files',
  {
    releaseId: uuid('release_id').notNull(),
    path: text('path').notNull(),
    textId: uuid('text_id')
      .notNull()
      .references(() => withdrawnTexts.id),
  },
  (table) => [
    primaryKey({ columns: [table.releaseId, table.path, table.textId] }),
    index('withdrawn_files_text').on(table.textId),
    foreignKey({
      columns: [table.releaseId, table.path],
      foreignColumns: [artifacts.releaseId, artifacts.path],
    }),
  ],
);

/** Compressed forms of artefacts; may be replaced by better ones, since the content is the same. */
export const artifactEncodings = pgTable(
  'artifact_encodings',
  {
    releaseId: uuid('release_id').notNull(),
    path: text('path').notNull(),
    encoding: text('encoding').$type<'br' | 'gzip'>().notNull(),
    quality: integer('quality').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.releaseId, table.path, table.encoding] }),
    index('artifact_encodings_quality').on(table.quality),
  ],
);

/** Uploads between the dry run and the confirmation of an import. */
export const pendingImports = pgTable(
  'pending_imports',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id').notNull(),
    fileName: text('file_name').notNull(),
    bytes: bytea('bytes').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (table) => [index('pending_imports_expiry').on(table.expiresAt)],
);
