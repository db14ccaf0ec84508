import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** People who sign in: facilitators, and the operator who hosts. `name` is kept folded, for sign-in. */
export const accounts = pgTable('accounts', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull().unique(),
  passwordHash: text('password_hash').notNull(),
  isOperator: boolean('is_operator').notNull().default(false),
  createdAt: at('created_at').notNull(),
  disabledAt: at('disabled_at'),
});

/** Signed-in browsers. Only the SHA-256 of the token is kept. */
export const accountSessions = pgTable(
  'account_sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (table) => [
    index('account_sessions_account').on(table.accountId),
    index('account_sessions_expiry').on(table.expiresAt),
  ],
);

/** Failures per subject (an account's name, a session's code…), for limits that hold across processes. */
export const attempts = pgTable('attempts', {
  subject: text('subject').primaryKey(),
  failures: integer('failures').notNull(),
  windowStartedAt: at('window_started_at').notNull(),
});

/** Secrets and settings of this instance that are made once: cookie secret, signing keys, set-up link. */
export const instanceKeys = pgTable('instance_keys', {
  name: text('name').primaryKey(),
  value: jsonb('value').notNull(),
  createdAt: at('created_at').notNull(),
});
