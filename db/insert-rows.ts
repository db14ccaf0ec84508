import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Executor } from './client.server';

/** One statement's text stays small enough for a database on a small machine to take apart in memory. */
const rowsAtOnce = 2_000;

/**
 * Adds many rows of one shape. They travel as one JSON text a statement and PostgreSQL takes them apart: written as
 * parameters, one for each cell, 18,000 rows took three seconds of this process only to be put into words. What is left out
 * is null in every row, or what the table puts in its place where no row states it.
 */
export async function insertRows<Table extends PgTable>(
  tx: Executor,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  const known = getTableColumns(table);
  const stated = Object.entries(known).filter(([key]) =>
    rows.some((row) => Reflect.get(row, key) !== undefined),
  );
  const names = sql.join(
    stated.map(([, { name }]) => sql.identifier(name)),
    sql`, `,
  );
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const cells = rows
      .slice(start, start + rowsAtOnce)
      .map((row) =>
        Object.fromEntries(stated.map(([key, { name }]) => [name, Reflect.get(row, key)])),
      );
    await tx.execute(
      sql`insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, ${JSON.stringify(cells)}::json)`,
    );
  }
}
