import { describe, expect, it } from 'vitest';
import { attemptLimit } from '~/domain/access/sign-in';
import { mintAccount } from '~/gates/mint.server';
import { addFacilitator } from '~/usecases/accounts/add-facilitator.server';
import { changePassword } from '~/usecases/accounts/change-password.server';
import { choosePassword } from '~/usecases/accounts/choose-password.server';
import { disableAccount } from '~/usecases/accounts/disable-account.server';
import { findAccount } from '~/usecases/accounts/find-account.server';
import { findSetUpLink } from '~/usecases/accounts/find-set-up-link.server';
import { renewPasswordLink } from '~/usecases/accounts/renew-password-link.server';
import { setUpInstance } from '~/usecases/accounts/set-up-instance.server';
import { signIn } from '~/usecases/accounts/sign-in.server';
import { signOut } from '~/usecases/accounts/sign-out.server';
import { renewSetupToken } from '~/usecases/instance/renew-setup-link.server';
import { buildAccount } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { dumpDatabase } from '../../support/dump-database';

const database = testDatabase();
const password = 'cuatro palabras muy largas';

function world() {
  const clock = { at: new Date('2026-05-04T10:00:00Z') };
  return { clock, deps: testDeps(database.db, { clock: { now: () => clock.at } }) };
}

/** Somebody who has chosen a password. */
async function somebody(isOperator = false) {
  const { deps, clock } = world();
  const operator = await buildAccount(deps, { isOperator: true });
  const accountId = deps.ids.random();
  const name = `ana-${accountId.slice(0, 8)}`;
  const added = await addFacilitator(deps, operator, { name, isOperator, requestId: accountId });
  if (!added.ok) throw new Error(added.refusal.code);
  const chosen = await choosePassword(deps, { token: added.value.token, password });
  if (!chosen.ok) throw new Error(chosen.refusal.code);
  const scope = mintAccount({ accountId, accountName: name, isOperator });
  return {
    deps,
    clock,
    operator,
    scope,
    name,
    cookie: chosen.value.token,
    link: added.value.token,
  };
}

describe('the first account', () => {
  it('X1 is made once, by whoever holds the link of the terminal', async () => {
    const { deps } = world();
    await database.sql`delete from accounts`;
    const token = (await renewSetupToken(deps)) ?? '';
    expect(await findSetUpLink(deps, token)).toEqual({ kind: 'first', name: '' });
    const made = await Promise.all(
      ['ana', 'bo'].map((name) => setUpInstance(deps, { token, name, password })),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await findSetUpLink(deps, token)).toEqual({ kind: 'used', name: '' });
    expect(await renewSetupToken(deps)).toBeUndefined();
    const dump = await dumpDatabase(database.sql);
    for (const secret of [password, token]) expect(dump).not.toContain(secret);
    const first = made.find(({ ok }) => ok);
    if (!first?.ok) throw new Error('one was made');
    expect(await findAccount(deps, first.value.token)).toMatchObject({ isOperator: true });
  });
});

describe('signIn', () => {
  it('X1 gives a browser a token of which only the hash is kept, until it signs out', async () => {
    const { deps, name } = await somebody();
    const signed = await signIn(deps, { name, password });
    if (!signed.ok) throw new Error(signed.refusal.code);
    expect(await findAccount(deps, signed.value.token)).toMatchObject({ accountName: name });
    expect(await dumpDatabase(database.sql)).not.toContain(signed.value.token);
    await signOut(deps, signed.value.token);
    expect(await findAccount(deps, signed.value.token)).toBeUndefined();
  });

  it('X2 does not tell whether the name or the password was wrong', async () => {
    const { deps, name } = await somebody();
    const wrong = await signIn(deps, { name, password: 'not this one at all' });
    expect(wrong).toMatchObject({ refusal: { code: 'sign-in-wrong' } });
    expect(await signIn(deps, { name: 'nobody-at-all', password })).toEqual(wrong);
  });

  it('X3 makes whoever guesses wait, also many at once, and lets them on afterwards', async () => {
    const { deps, clock, name } = await somebody();
    const guesses = await Promise.all(
      Array.from({ length: attemptLimit + 5 }, () => signIn(deps, { name, password: 'a guess' })),
    );
    const waiting = guesses.filter(
      (guess) => !guess.ok && guess.refusal.code === 'too-many-passwords',
    );
    expect(waiting).toHaveLength(5);
    expect(await signIn(deps, { name, password })).toMatchObject({
      refusal: { code: 'too-many-passwords', params: { count: 15 } },
    });
    clock.at = new Date('2026-05-04T10:15:01Z');
    expect(await signIn(deps, { name, password })).toMatchObject({ ok: true });
  });

  it('X3 a right password forgets the wrong ones before it', async () => {
    const { deps, name } = await somebody();
    for (let round = 0; round < 3; round += 1) {
      for (let guess = 1; guess < attemptLimit; guess += 1) {
        await signIn(deps, { name, password: 'a guess' });
      }
      expect(await signIn(deps, { name, password })).toMatchObject({ ok: true });
    }
  });

  it('X1 ends after two weeks', async () => {
    const { deps, clock, cookie } = await somebody();
    clock.at = new Date('2026-05-18T09:59:59Z');
    expect(await findAccount(deps, cookie)).toBeDefined();
    clock.at = new Date('2026-05-18T10:00:00Z');
    expect(await findAccount(deps, cookie)).toBeUndefined();
  });
});

describe('password links', () => {
  it('X1 work once, for three days, and end with a newer one', async () => {
    const { deps, clock, operator, scope, link } = await somebody();
    expect(await choosePassword(deps, { token: link, password })).toMatchObject({
      refusal: { code: 'password-link-used' },
    });
    const renewed = await renewPasswordLink(deps, operator, scope.accountId);
    const newer = await renewPasswordLink(deps, operator, scope.accountId);
    if (!renewed.ok || !newer.ok) throw new Error('the account is there');
    expect(await findSetUpLink(deps, renewed.value.token)).toMatchObject({ kind: 'used' });
    expect(await findSetUpLink(deps, newer.value.token)).toMatchObject({ kind: 'choose' });
    clock.at = new Date('2026-05-07T10:00:01Z');
    expect(await findSetUpLink(deps, newer.value.token)).toMatchObject({ kind: 'used' });
  });

  it('X3 are not believed when changed', async () => {
    const { deps, operator, scope } = await somebody();
    const renewed = await renewPasswordLink(deps, operator, scope.accountId);
    if (!renewed.ok) throw new Error(renewed.refusal.code);
    const [id, expires, sealed] = renewed.value.token.split('.');
    const forged = [
      [operator.accountId, expires, sealed],
      [id, 'zzzzzzzz', sealed],
      [id, expires, '0'.repeat(64)],
    ];
    for (const parts of forged) {
      expect(await findSetUpLink(deps, parts.join('.'))).toMatchObject({ kind: 'used' });
    }
  });

  it('X1 a new link signs every browser out', async () => {
    const { deps, operator, scope, cookie, name } = await somebody();
    await renewPasswordLink(deps, operator, scope.accountId);
    expect(await findAccount(deps, cookie)).toBeUndefined();
    expect(await signIn(deps, { name, password })).toMatchObject({ ok: false });
  });
});

describe('changePassword', () => {
  it('X1 wants the one until now, and signs other browsers out', async () => {
    const { deps, scope, cookie, name } = await somebody();
    const next = 'otra frase bastante larga';
    expect(await changePassword(deps, scope, { current: 'wrong', password: next })).toMatchObject({
      refusal: { code: 'password-wrong', field: 'current' },
    });
    const changed = await changePassword(deps, scope, { current: password, password: next });
    if (!changed.ok) throw new Error(changed.refusal.code);
    expect(await findAccount(deps, cookie)).toBeUndefined();
    expect(await findAccount(deps, changed.value.token)).toBeDefined();
    expect(await signIn(deps, { name, password })).toMatchObject({ ok: false });
    expect(await signIn(deps, { name, password: next })).toMatchObject({ ok: true });
  });
});

describe('the operator', () => {
  it('X1 adds a facilitator once, however often the form is sent', async () => {
    const { deps, operator, name } = await somebody();
    const form = {
      name: `bo-${deps.ids.random()}`,
      isOperator: false,
      requestId: deps.ids.random(),
    };
    const [one, other] = [
      await addFacilitator(deps, operator, form),
      await addFacilitator(deps, operator, form),
    ];
    expect(one).toEqual(other);
    expect(
      await addFacilitator(deps, operator, { ...form, name, requestId: deps.ids.random() }),
    ).toMatchObject({ refusal: { code: 'account-name-taken', field: 'name' } });
  });

  it('X1 keeps somebody out, and not themselves', async () => {
    const { deps, operator, scope, cookie, name } = await somebody();
    const { accountId } = scope;
    await disableAccount(deps, operator, { accountId, isDisabled: true });
    expect(await findAccount(deps, cookie)).toBeUndefined();
    expect(await signIn(deps, { name, password })).toMatchObject({
      refusal: { code: 'sign-in-wrong' },
    });
    await disableAccount(deps, operator, { accountId, isDisabled: false });
    expect(await signIn(deps, { name, password })).toMatchObject({ ok: true });
    const own = { accountId: operator.accountId, isDisabled: true };
    expect(await disableAccount(deps, operator, own)).toMatchObject({
      refusal: { code: 'account-own' },
    });
  });
});
