import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { TaxonomyRole } from '../../app/domain/access/scopes';
import type {
  AnnouncedDeprecation,
  CategoryStatus,
  CategoryText,
  Deprecation,
  Equivalence,
  Facets,
  LanguageMap,
  Mapping,
  RenderingOrigin,
} from '../../app/domain/taxonomy/category';
import { accounts } from './accounts';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** Where an imported taxonomy came from (`derivedFrom` of a release). */
export interface DerivedFrom {
  readonly source: string;
  readonly version: string;
  readonly sha256: string;
  readonly license: string;
}

/** A named, owned set of categories. Private until first published; then `slug` and `base_url` are frozen. */
export const taxonomies = pgTable('taxonomies', {
  id: uuid('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  title: jsonb('title').$type<LanguageMap>().notNull(),
  description: jsonb('description').$type<LanguageMap>().notNull(),
  originalLanguage: text('original_language').notNull(),
  languages: text('languages').array().notNull(),
  license: text('license').notNull(),
  rightsNote: text('rights_note').notNull().default(''),
  attribution: text('attribution').notNull().default(''),
  /** How this community decides, in its own words. */
  governance: jsonb('governance').$type<LanguageMap>().notNull().default({}),
  derivedFrom: jsonb('derived_from').$type<readonly DerivedFrom[]>().notNull().default([]),
  /** Set at first publication; published addresses use it for ever. */
  baseUrl: text('base_url'),
  firstPublishedAt: at('first_published_at'),
  ratifiedAt: at('ratified_at'),
  requestId: uuid('request_id').notNull().unique(),
  createdAt: at('created_at').notNull(),
});

export const taxonomyMembers = pgTable(
  'taxonomy_members',
  {
    taxonomyId: uuid('taxonomy_id')
      .notNull()
      .references(() => taxonomies.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    role: text('role').$type<TaxonomyRole>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.taxonomyId, table.accountId] }),
    index('taxonomy_members_account').on(table.accountId),
    check('taxonomy_members_role', sql`${table.role} in ('owner', 'facilitator', 'reviewer')`),
  ],
);

/** What was done by a role rather than by a decision: renderings, mappings, licence, title, imports. Ids and facts only. */
export const taxonomyLog = pgTable(
  'taxonomy_log',
  {
    id: uuid('id').primaryKey(),
    taxonomyId: uuid('taxonomy_id')
      .notNull()
      .references(() => taxonomies.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id').references(() => accounts.id),
    action: text('action').notNull(),
    facts: jsonb('facts').$type<Readonly<Record<string, unknown>>>().notNull(),
    at: at('at').notNull(),
  },
  (table) => [index('taxonomy_log_taxonomy').on(table.taxonomyId, table.at)],
);

/** One harm (T1). Its words are the renderings of `current_revision_id`. */
export const categories = pgTable(
  'categories',
  {
    id: uuid('id').primaryKey(),
    taxonomyId: uuid('taxonomy_id')
      .notNull()
      .references(() => taxonomies.id, { onDelete: 'cascade' }),
    slug: text('slug').notNull(),
    notation: text('notation'),
    status: text('status').$type<CategoryStatus>().notNull(),
    position: integer('position').notNull(),
    facets: jsonb('facets').$type<Facets>().notNull(),
    legacyIds: text('legacy_ids').array().notNull().default([]),
    mappings: jsonb('mappings').$type<readonly Mapping[]>().notNull().default([]),
    /** How well the notion exists in a language (T3). */
    equivalence: jsonb('equivalence')
      .$type<Readonly<Record<string, Equivalence>>>()
      .notNull()
      .default({}),
    deprecation: jsonb('deprecation').$type<Deprecation>(),
    /** Said by a role of a category that still stands: it is going to leave. */
    announced: jsonb('announced').$type<AnnouncedDeprecation>(),
    /** What may be hard to read in its words, by language; they show only when asked for (A3). Empty for none. */
    contentWarning: jsonb('content_warning').$type<LanguageMap>().notNull().default({}),
    currentRevisionId: uuid('current_revision_id').notNull(),
    /** The decision that last changed it; none for an import. */
    decisionId: uuid('decision_id'),
    createdAt: at('created_at').notNull(),
    modifiedAt: at('modified_at').notNull(),
  },
  (table) => [
    uniqueIndex('categories_slug').on(table.taxonomyId, table.slug),
    index('categories_taxonomy').on(table.taxonomyId, table.position),
    check(
      'categories_status',
      sql`${table.status} in ('proposed', 'deliberating', 'accepted', 'contested', 'held', 'withdrawn', 'deprecated')`,
    ),
  ],
);

/** The edges of the graph (T4): at most one primary parent; cycles and depth are refused by a trigger. */
export const categoryParents = pgTable(
  'category_parents',
  {
    categoryId: uuid('category_id')
      .notNull()
      .references(() => categories.id, { onDelete: 'cascade' }),
    parentId: uuid('parent_id')
      .notNull()
      .references(() => categories.id, { onDelete: 'cascade' }),
    isPrimary: boolean('is_primary').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.categoryId, table.parentId] }),
    uniqueIndex('category_parents_primary').on(table.categoryId).where(sql`${table.isPrimary}`),
    index('category_parents_parent').on(table.parentId),
    check('category_parents_self', sql`${table.categoryId} <> ${table.parentId}`),
  ],
);

/** Categories that a reader of one should look at, too (`skos:related`): said once for both, the smaller id first. */
export const categoryRelations = pgTable(
  'category_relations',
  {
    categoryId: uuid('category_id')
      .notNull()
      .references(() => categories.id, { onDelete: 'cascade' }),
    relatedId: uuid('related_id')
      .notNull()
      .references(() => categories.id, { onDelete: 'cascade' }),
    /** A file brought it; else a role said it here, and no file takes it away. */
    isImported: boolean('is_imported').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.categoryId, table.relatedId] }),
    index('category_relations_related').on(table.relatedId),
    check('category_relations_order', sql`${table.categoryId} < ${table.relatedId}`),
  ],
);

/** A linearization: which categories name a class, each with a key that is never given to another one. */
export const linearizations = pgTable(
  'linearizations',
  {
    taxonomyId: uuid('taxonomy_id')
      .notNull()
      .references(() => taxonomies.id, { onDelete: 'cascade' }),
    slug: text('slug').notNull(),
    purpose: jsonb('purpose').$type<LanguageMap>().notNull(),
    /** Greatest number of classes. */
    most: integer('most').notNull(),
    /** Category id to key. */
    keys: jsonb('keys').$type<Readonly<Record<string, string>>>().notNull(),
    /** Number of the last key that was ever given out. */
    lastKey: integer('last_key').notNull(),
    modifiedAt: at('modified_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.taxonomyId, table.slug] }),
    check('linearizations_most', sql`${table.most} between 1 and 200`),
  ],
);

/** One frozen wording of a category or of a proposal. Answers point at revisions. */
export const revisions = pgTable(
  'revisions',
  {
    id: uuid('id').primaryKey(),
    taxonomyId: uuid('taxonomy_id')
      .notNull()
      .references(() => taxonomies.id, { onDelete: 'cascade' }),
    /** Exactly one of the two is set. */
    categoryId: uuid('category_id'),
    proposalId: uuid('proposal_id'),
    ordinal: integer('ordinal').notNull(),
    originalLanguage: text('original_language').notNull(),
    /** `initial` for the first; later ones say whether meaning changed (P3). */
    change: text('change').$type<'initial' | 'editorial' | 'semantic'>().notNull(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('revisions_category').on(table.categoryId, table.ordinal),
    uniqueIndex('revisions_proposal').on(table.proposalId, table.ordinal),
    index('revisions_taxonomy').on(table.taxonomyId),
    check('revisions_subject', sql`num_nonnulls(${table.categoryId}, ${table.proposalId}) = 1`),
  ],
);

/** The text of one revision in one language: an immutable row. The highest ordinal per language is current. */
export const renderings = pgTable(
  'renderings',
  {
    id: uuid('id').primaryKey(),
    revisionId: uuid('revision_id')
      .notNull()
      .references(() => revisions.id, { onDelete: 'cascade' }),
    language: text('language').notNull(),
    ordinal: integer('ordinal').notNull(),
    origin: text('origin').$type<RenderingOrigin>().notNull(),
    text: jsonb('text').$type<CategoryText>().notNull(),
    /** SHA-256 of the RFC 8785 form of `text`, hex. */
    textSha256: text('text_sha256').notNull(),
    /** The rendering it was translated from; none for an original. */
    sourceRenderingId: uuid('source_rendering_id'),
    /** In what role somebody wrote or reviewed it, never who. */
    authorRole: text('author_role').notNull(),
    reviewedByRole: text('reviewed_by_role'),
    engine: text('engine'),
    createdAt: at('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('renderings_current').on(table.revisionId, table.language, table.ordinal),
  ],
);
