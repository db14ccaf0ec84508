import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { ok } from '~/domain/result';
import { writing } from '~/gates/gate.server';
import { anyone } from '~/gates/proofs.server';
import { signOut } from '~/usecases/accounts/sign-out.server';

export const loader = () => redirect('/account');

export const action = writing(anyone, z.object({}), async ({ deps, world, request }) => {
  const token: unknown = await world.cookies.account.parse(request.headers.get('Cookie'));
  if (typeof token === 'string') await signOut(deps, token);
  const cookie = await world.cookies.account.serialize('', { maxAge: 0 });
  return ok(redirect('/account', { headers: { 'Set-Cookie': cookie } }));
});
