import postgres from 'postgres';

/**
 * postgres.js sends an unknown query parameter to the server as a setting, which then refuses the
 * connection. `?host=/folder` is how libpq and node-postgres name a Unix socket, so that one
 * address serves psql, the job queue and this driver alike.
 */
function splitSocketFolder(address: string): { address: string; socketFolder: string | undefined } {
  const url = new URL(address);
  const socketFolder = url.searchParams.get('host') ?? undefined;
  url.searchParams.delete('host');
  return { address: url.href, socketFolder };
}

/** Connects with postgres.js to any address that libpq understands. Opens nothing by itself yet. */
export function connect(
  address: string,
  options: postgres.Options<Record<string, never>> = {},
): postgres.Sql {
  const { address: plain, socketFolder } = splitSocketFolder(address);
  return postgres(plain, {
    onnotice: () => undefined,
    ...options,
    ...(socketFolder === undefined ? {} : { host: socketFolder }),
  });
}

/** The same server, another database. */
export function withDatabaseName(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}
