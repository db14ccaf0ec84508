import { openTestServer } from './database-server';

/** Playwright's global setup: one database server for the run. Returns the teardown. */
export default async function setup(): Promise<() => Promise<void>> {
  const { serverUrl, template, close } = await openTestServer();
  process.env.E2E_TEST_SERVER = JSON.stringify({ serverUrl, template });
  return close;
}
