/**
 * The way from ids to ids as a table of two columns; an id with several successors has several lines, one with none a line
 * with an empty second cell. Ids are UUIDs, so nothing needs quoting.
 */
export const migrationsCsv = (migrations: Readonly<Record<string, readonly string[]>>): string => {
  const lines = Object.entries(migrations).flatMap(([id, successors]) =>
    (successors.length === 0 ? [''] : successors).map((successor) => `${id},${successor}`),
  );
  return ['from,to', ...lines, ''].join('\r\n');
};
