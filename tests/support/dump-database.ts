import type postgres from 'postgres';

/** Every row of every table as text, in the order in which it lies there: for searches for what must not be found. */
export async function dumpDatabase(sql: postgres.Sql): Promise<string> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
  const dumps = await Promise.all(
    tables.map(({ name }) => sql.unsafe(`select to_jsonb(t)::text as row from ${name} t`)),
  );
  return dumps.flatMap((rows) => rows.map(({ row }) => String(row))).join('\n');
}
