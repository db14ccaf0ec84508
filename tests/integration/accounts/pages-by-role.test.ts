import { beforeAll, describe, expect, it } from 'vitest';
import type { TaxonomyRole } from '~/domain/access/scopes';
import { createCookies } from '~/platform/cookies.server';
import { environment } from '~/platform/env';
import { setWorld } from '~/platform/world.server';
import { saveCut } from '~/usecases/linearizations/save-cut.server';
import { makeSlips } from '~/usecases/sessions/make-slips.server';
import { taxonomyById } from '~db/repositories/taxonomies.server';
import { addWebhook } from '~db/repositories/webhooks.server';
import { buildFacilitator } from '../../factories/build-facilitator';
import { buildSession } from '../../factories/build-session';
import { at } from '../../factories/scopes';
import { storeCategory } from '../../factories/stored-taxonomy';
import { buildFacilitator as buildLead, buildMember } from '../../factories/team';
import { accountCookie, cookieSecret } from '../../realtime/support/live-server';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

type Params = Readonly<Record<string, string>>;
type Handler = (args: { request: Request; params: Params }) => Promise<unknown>;

const folder = '/app/routes/facilitators/';
const modules = import.meta.glob<{ readonly loader?: Handler; readonly action?: Handler }>(
  '/app/routes/facilitators/**/*.{ts,tsx}',
  { eager: true },
);

/** Every loader and action behind `/f`, by what it does and its file. */
const handlers = new Map<string, Handler>(
  Object.entries(modules).flatMap(([file, { loader, action }]) => {
    const name = file.slice(folder.length).replace(/\.tsx?$/, '');
    return [
      ...(loader ? [[`read ${name}`, loader] as const] : []),
      ...(action ? [[`write ${name}`, action] as const] : []),
    ];
  }),
);

/** Written out by hand, like the table of who may do what: a page that asks for the wrong right shows. */
const anyAccount = [
  'read frame',
  'read home',
  'read taxonomies/list',
  'read taxonomies/new',
  'write taxonomies/new',
];
const reviewer = [
  ...anyAccount,
  'read sessions/agenda',
  'read sessions/control',
  'read sessions/decisions',
  'read sessions/item',
  'write sessions/item',
  'read sessions/opinions',
  'read sessions/poster',
  'read sessions/share',
  'read taxonomies/category',
  'write taxonomies/category',
  'read taxonomies/coverage',
  'read taxonomies/next-pair',
  'read taxonomies/pair',
  'write taxonomies/pair',
  'read taxonomies/system',
  'read taxonomies/taxonomy',
];
const ownerOnly = [
  'read members',
  'write members',
  'read taxonomies/edit',
  'write taxonomies/edit',
];
/** The host's, and of those who come by a link of their own. */
const ofOthers = [
  'read accounts',
  'write accounts',
  'read interpreting/item',
  'write interpreting/item',
  'read interpreting/items',
  'read sessions/projector',
];
/** Closed to everybody here, until a hundred people have answered and the session has ended (V7). */
const notYet = ['read sessions/answers-csv'];
const closed = [...ownerOnly, ...ofOthers, ...notYet];
const facilitator = [...handlers.keys()].filter((name) => !closed.includes(name));

const database = testDatabase();
let params: Params;
let taxonomyId: string;

/** A list and a session with one of everything that an address can name. */
beforeAll(async () => {
  const deps = testDeps(database.db, { clock: { now: () => new Date() } });
  const cookies = createCookies({ secrets: [cookieSecret], isSecure: false });
  setWorld({ environment: environment(), deps, cookies });
  const session = await buildSession(deps.db, { proposals: 1 });
  const { sessionId } = session;
  taxonomyId = session.taxonomyId;
  const slug = (await taxonomyById(deps.db, taxonomyId))?.slug ?? '';
  const category = await storeCategory(deps, { taxonomyId }, { words: { en: {} } });
  const cut = { slug: 'guard', isNew: true, purpose: { en: 'Filter' }, most: 5, heads: [category] };
  expect(await saveCut(deps, await buildMember(deps, taxonomyId), cut)).toMatchObject({ ok: true });
  const batch = deps.ids.uuid();
  const slips = { requestId: batch, label: 'Riders', communityId: undefined, slips: 5 };
  await makeSlips(deps, await buildLead(deps, sessionId), slips);
  const webhook = deps.ids.uuid();
  await addWebhook(deps.db, {
    ...{ id: webhook, taxonomyId, requestId: webhook },
    ...{ url: 'https://receiver.example', secretSeed: 'seed', createdAt: new Date() },
  });
  const item = at(session.proposals, 0).id;
  params = {
    ...{ slug, category, cut: cut.slug, webhook, system: 'nist-ai-600-1' },
    ...{ id: sessionId, item, batch, code: session.code, token: 'guessed' },
  };
});

/** Whether somebody with this cookie gets further than the gate. What is sent is an empty form, which changes nothing. */
async function isLetIn(name: string, cookie: string): Promise<boolean> {
  const request = new Request('http://lists.test/f', {
    headers: { cookie },
    ...(name.startsWith('write') && { method: 'POST', body: new URLSearchParams() }),
  });
  const answer = await handlers
    .get(name)?.({ request, params })
    .catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    });
  if (!(answer instanceof Response)) return true;
  const isToSignIn = answer.headers.get('Location')?.startsWith('/account?next=') ?? false;
  return answer.status !== 404 && !isToSignIn;
}

async function letIn(cookie: string): Promise<string[]> {
  const open: string[] = [];
  for (const name of handlers.keys()) if (await isLetIn(name, cookie)) open.push(name);
  return open;
}

describe('X2 behind the gates of the team', () => {
  it('there are pages', () => {
    expect(handlers.size).toBeGreaterThan(60);
  });

  it.each<[TaxonomyRole, readonly string[]]>([
    ['reviewer', reviewer],
    ['facilitator', facilitator],
  ])(
    'a %s reads and writes what the role grants, and finds nothing else',
    async (role, granted) => {
      const { token } = await buildFacilitator(database.db, { taxonomyId }, role);
      expect(await letIn(await accountCookie(token))).toEqual(
        [...handlers.keys()].filter((name) => granted.includes(name)),
      );
    },
  );

  it('an owner besides says who else is one, and under which licence', async () => {
    const { token } = await buildFacilitator(database.db, { taxonomyId }, 'owner');
    const cookie = await accountCookie(token);
    for (const name of ownerOnly) expect(await isLetIn(name, cookie), name).toBe(true);
  });

  it('somebody of another list finds nothing of this one, and whoever is not signed in nothing at all', async () => {
    const other = await buildSession(database.db);
    const { token } = await buildFacilitator(database.db, other, 'owner');
    expect((await letIn(await accountCookie(token))).sort()).toEqual([...anyAccount].sort());
    expect(await letIn('')).toEqual([]);
  });
});
