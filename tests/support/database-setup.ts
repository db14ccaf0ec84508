import type { TestProject } from 'vitest/node';
import { openTestServer, type TestServer } from './database-server';

declare module 'vitest' {
  interface ProvidedContext {
    readonly testServer: TestServer;
  }
}

/** Vitest's global setup: one database server for the run. Returns the teardown. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer();
  project.provide('testServer', { serverUrl: server.serverUrl, template: server.template });
  return server.close;
}
