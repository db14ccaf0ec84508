import type { BrowserContextOptions, Page } from '@playwright/test';
import { desc, eq } from 'drizzle-orm';
import type { Phase } from '~/domain/sessions/session';
import { connectDatabase, type Db } from '~db/client.server';
import { proposals } from '~db/schema/proposals';
import { sessions } from '~db/schema/sessions';
import { buildFacilitator } from '../factories/build-facilitator';
import { type BuiltSession, buildSession, type SessionParts } from '../factories/build-session';
import { accountCookie, cookieSecret } from '../realtime/support/live-server';
import { test as base } from './browser-test';
import { createTestDatabase } from './database-server';
import { TestServerProcess } from './server';

interface Place {
  readonly url: string;
  readonly db: Db;
}

interface Devices {
  /** A browser of its own for somebody, watched for errors. */
  readonly device: (options?: BrowserContextOptions) => Promise<Page>;
  /** A session that stands in the database, and somebody who leads it by its pages' own forms. */
  readonly room: (parts?: SessionParts) => Promise<{ session: BuiltSession; lead: Lead }>;
}

/** A server whose database the test can fill and look into. */
export const test = base.extend<Devices, { readonly place: Place }>({
  place: [
    async ({ databases }, use) => {
      const database = await createTestDatabase(databases);
      const connection = connectDatabase(database.url, { connections: 3 });
      const env = { COOKIE_SECRET: cookieSecret };
      const server = await TestServerProcess.start({ databaseUrl: database.url, env });
      await use({ url: server.url, db: connection.db });
      await server.stop();
      await connection.close();
      await database.drop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ place }, use) => use(place.url),
  device: async ({ browser, place, watch }, use) => {
    const opened: Page[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: place.url, ...options });
      const page = await context.newPage();
      watch(page);
      opened.push(page);
      return page;
    });
    await Promise.all(opened.map((page) => page.context().close()));
  },
  room: async ({ place }, use) =>
    use(async (parts) => {
      const session = await buildSession(place.db, parts);
      return { session, lead: await Lead.of(place, session) };
    }),
});

/** Somebody who runs a session, without a browser: sends the forms of the facilitators' pages. */
class Lead {
  private constructor(
    private readonly place: Place,
    private readonly session: BuiltSession,
    private readonly cookie: string,
  ) {}

  static async of(place: Place, session: BuiltSession): Promise<Lead> {
    const { token } = await buildFacilitator(place.db, session);
    return new Lead(place, session, await accountCookie(token));
  }

  /** From then on the browser of this page is theirs. */
  async signIn(page: Page): Promise<void> {
    const [name = '', value = ''] = this.cookie.split('=', 2);
    await page.context().addCookies([{ name, value, url: this.place.url }]);
  }

  async move(to: Phase): Promise<void> {
    const [row] = await this.place.db
      .select({ revision: sessions.revision })
      .from(sessions)
      .where(eq(sessions.id, this.session.sessionId));
    await this.#send('', { intent: 'move', to, expectedRevision: String(row?.revision) });
  }

  async pass(type: 'proposal' | 'annotation' | 'objection', id: string): Promise<void> {
    await this.#send('/queue', { intent: 'pass', type, id });
  }

  async hide(type: 'proposal' | 'annotation', id: string, words: string): Promise<void> {
    await this.#send('/queue', { intent: 'hide', type, id, reason: 'hurtful', words });
  }

  async reword(proposalId: string, seen: string, label: string): Promise<void> {
    await this.#send(`/items/${proposalId}`, {
      ...{ intent: 'reword', language: 'en', seen, change: 'editorial' },
      ...{ label, definition: 'The same, in other words.', inclusions: '', exclusions: '' },
    });
  }

  /** The proposal that was made last. */
  async newestProposalId(): Promise<string> {
    const [row] = await this.place.db
      .select({ id: proposals.id })
      .from(proposals)
      .where(eq(proposals.sessionId, this.session.sessionId))
      .orderBy(desc(proposals.id))
      .limit(1);
    return row?.id ?? '';
  }

  async #send(path: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const { url } = this.place;
    const response = await fetch(`${url}/f/sessions/${this.session.sessionId}${path}`, {
      method: 'POST',
      headers: { cookie: this.cookie, origin: url },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
    const isDone = response.ok || response.status === 302;
    if (!isDone) throw new Error(`${path} ${fields.intent}: ${response.status}`);
  }
}
