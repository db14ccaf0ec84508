import { describe, expect, it } from 'vitest';
import { mintAccount } from '~/gates/mint.server';
import { giveRole, takeRole } from '~/usecases/accounts/change-members.server';
import { findTaxonomyRole } from '~/usecases/accounts/find-taxonomy-role.server';
import { loadMembers } from '~/usecases/accounts/load-members.server';
import { findSessionRole } from '~/usecases/sessions/find-session-role.server';
import { buildSession } from '../../factories/build-session';
import { storeTaxonomy } from '../../factories/stored-taxonomy';
import { buildAccount, buildFacilitator, buildMember } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

async function setUp() {
  const deps = testDeps(database.db);
  const slug = `t-${deps.ids.random()}`;
  const { taxonomyId } = await storeTaxonomy(deps, { slug });
  return { deps, slug, taxonomyId, owner: await buildMember(deps, taxonomyId) };
}

describe('roles within a taxonomy', () => {
  it('X1 are given and taken by the owner, by name', async () => {
    const { deps, owner } = await setUp();
    const { accountId, accountName: name } = await buildAccount(deps);
    await giveRole(deps, owner, { name, role: 'reviewer' });
    await giveRole(deps, owner, { name, role: 'facilitator' });
    expect(await loadMembers(deps, owner)).toContainEqual({
      accountId,
      name,
      role: 'facilitator',
    });
    await takeRole(deps, owner, accountId);
    expect(await loadMembers(deps, owner)).toHaveLength(1);
    expect(await giveRole(deps, owner, { name: 'nobody-here', role: 'owner' })).toMatchObject({
      refusal: { code: 'account-unknown', field: 'name' },
    });
  });

  it('X1 leave a taxonomy an owner, also when two owners step down at once', async () => {
    const { deps, taxonomyId, owner } = await setUp();
    const other = await buildMember(deps, taxonomyId);
    const stepped = await Promise.all([
      takeRole(deps, owner, owner.accountId),
      giveRole(deps, other, { name: other.accountName, role: 'reviewer' }),
    ]);
    expect(stepped.filter(({ ok }) => ok)).toHaveLength(1);
    expect(stepped).toContainEqual(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'owner-last' }) }),
    );
  });

  it('X2 a stranger finds neither taxonomy nor session, as if they were not there', async () => {
    const { deps, slug } = await setUp();
    const { sessionId } = await buildSession(deps.db);
    const stranger = await buildAccount(deps);
    expect(await findTaxonomyRole(deps, stranger, slug)).toBeUndefined();
    expect(await findTaxonomyRole(deps, stranger, 'no-such-list')).toBeUndefined();
    expect(await findSessionRole(deps, stranger, sessionId)).toBeUndefined();
    expect(await findSessionRole(deps, stranger, 'not even an id')).toBeUndefined();
  });

  it('X1 the operator acts as owner where nobody gave another role', async () => {
    const { deps, slug } = await setUp();
    const { sessionId } = await buildSession(deps.db);
    const operator = await buildAccount(deps, { isOperator: true });
    expect(await findTaxonomyRole(deps, operator, slug)).toMatchObject({ role: 'owner' });
    expect(await findSessionRole(deps, operator, sessionId)).toMatchObject({ role: 'owner' });
    const { accountId, accountName, isOperator } = await buildFacilitator(
      deps,
      sessionId,
      'reviewer',
    );
    const reviewer = mintAccount({ accountId, accountName, isOperator });
    expect(await findSessionRole(deps, reviewer, sessionId)).toMatchObject({ role: 'reviewer' });
  });
});
