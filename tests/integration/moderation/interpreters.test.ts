import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { mintInterpreter } from '~/gates/mint.server';
import { findInterpretedSession } from '~/usecases/interpreting/find-interpreted-session.server';
import { loadInterpretedItem } from '~/usecases/interpreting/load-interpreted-item.server';
import { loadInterpreting } from '~/usecases/interpreting/load-interpreting.server';
import { renderProposal } from '~/usecases/moderation/render-proposal.server';
import { loadShare } from '~/usecases/sessions/load-share.server';
import { renewLink } from '~/usecases/sessions/renew-link.server';
import { eventsAfter } from '~db/repositories/session-events.server';
import { proposals } from '~db/schema/proposals';
import { type BuiltSession, buildSession } from '../../factories/build-session';
import { at } from '../../factories/scopes';
import { buildFacilitator } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

async function room() {
  const deps = testDeps(database.db);
  const session = await buildSession(deps.db, { proposals: 3 });
  const facilitator = await buildFacilitator(deps, session.sessionId);
  /** The last part of the address that the invitation page shows. */
  const linkToken = async () => {
    const shared = await loadShare(deps, facilitator);
    return shared.ok ? shared.value.interpreters.address?.split('/').at(-1) : undefined;
  };
  return { deps, session, facilitator, linkToken };
}

const interpreterOf = ({ sessionId, code, taxonomyId }: BuiltSession) =>
  mintInterpreter({ role: 'interpreter', sessionId, sessionCode: code, taxonomyId });

const words = (language: string, seen?: string) => ({
  language,
  seen,
  label: 'Una voz robada',
  definition: '',
  inclusions: [],
  exclusions: [],
  scopeNote: '',
});

describe('the link for interpreters', () => {
  it('X1 is made when asked for; a new one ends the one before; a form sent twice makes one', async () => {
    const { deps, session, facilitator, linkToken } = await room();
    const { code, sessionId } = session;
    const told = async () =>
      (await eventsAfter(deps.db, { sessionId, revision: 0, limit: 9 })).length;
    const opens = async (token = '') =>
      (await findInterpretedSession(deps, { code, token }))?.sessionId;
    expect(await linkToken()).toBeUndefined();
    await renewLink(deps, facilitator, { link: 'interpreter', seen: 0 });
    await renewLink(deps, facilitator, { link: 'interpreter', seen: 0 });
    expect(await told(), 'S2').toBe(1);
    const first = await linkToken();
    expect(await opens(first)).toBe(sessionId);
    await renewLink(deps, facilitator, { link: 'interpreter', seen: 1 });
    expect(await opens(await linkToken())).toBe(sessionId);
    expect(await opens(first)).toBeUndefined();
    expect(await opens(session.observerToken)).toBeUndefined();
  });

  it('X2 opens one session only', async () => {
    const { deps, facilitator, linkToken } = await room();
    const other = await buildSession(deps.db);
    await renewLink(deps, facilitator, { link: 'interpreter', seen: 0 });
    const token = (await linkToken()) ?? '';
    expect(await findInterpretedSession(deps, { code: other.code, token })).toBeUndefined();
  });
});

describe('an interpreter', () => {
  it('X1 T2 is led through what lies before the room and is missing or stale in a language', async () => {
    const { deps, session } = await room();
    const scope = interpreterOf(session);
    const [held, drafted] = session.proposals;
    await deps.db
      .update(proposals)
      .set({ visibility: 'held' })
      .where(eq(proposals.id, held?.id ?? ''));
    await deps.db
      .update(proposals)
      .set({ status: 'draft' })
      .where(eq(proposals.id, drafted?.id ?? ''));
    const statesIn = async (into: string) => {
      const loaded = await loadInterpreting(deps, scope, { into, reader: 'fr' });
      return loaded.ok ? loaded.value.items.map(({ state }) => state) : [];
    };
    expect(await statesIn('en')).toEqual(['original']);
    expect(await statesIn('es')).toEqual(['done']);
    expect(await loadInterpreting(deps, scope, { into: 'xx', reader: 'ar' })).toMatchObject({
      value: { into: 'ar' },
    });
    for (const hidden of [held, drafted]) {
      expect(await loadInterpretedItem(deps, scope, hidden?.id ?? '')).toMatchObject({
        refusal: { code: 'not-found' },
      });
    }
  });

  it('X1 P3 writes translations in that role, and nothing where the room does not read', async () => {
    const { deps, session } = await room();
    const scope = interpreterOf(session);
    const open = at(session.proposals, 0);
    const held = at(session.proposals, 1);
    await deps.db.update(proposals).set({ visibility: 'held' }).where(eq(proposals.id, held.id));
    const seen = open.renderings.es;
    const done = await renderProposal(deps, scope, { ...words('es', seen), proposalId: open.id });
    expect(done).toMatchObject({ ok: true });
    const item = await loadInterpretedItem(deps, scope, open.id);
    const labels = item.ok ? item.value.view.renderings.map(({ text }) => text.label) : [];
    expect(labels).toContain('Una voz robada');
    const refused = { ...words('es', held.renderings.es), proposalId: held.id };
    expect(await renderProposal(deps, scope, refused)).toMatchObject({
      refusal: { code: 'not-found' },
    });
    const original = { ...words('en', open.renderings.en), proposalId: open.id };
    expect(await renderProposal(deps, scope, original)).toMatchObject({
      refusal: { code: 'not-a-choice' },
    });
  });
});
