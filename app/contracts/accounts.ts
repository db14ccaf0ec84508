import { z } from 'zod';
import { taxonomyRoles } from '~/domain/access/scopes';
import { uuid } from './text';

const longestName = 40;
const longestPassword = 200;
const shortestPassword = 12;

/** The name somebody signs in with, folded so that case and width do not matter; letters of any script. */
export const accountName = z
  .string()
  .max(200)
  .transform((text) => text.trim().normalize('NFKC').toLowerCase())
  .pipe(
    z
      .string()
      .min(1)
      .max(longestName)
      .refine((name) => /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._@ -]*$/u.test(name), {
        params: { code: 'account-name-invalid' },
      }),
  );

/** What was typed, to be compared with a hash: no rules, so that old passwords keep working. */
const givenPassword = z.string().min(1).max(longestPassword);

/** Long rather than strange: length is the one rule. */
const chosenPassword = z.string().min(shortestPassword).max(longestPassword);

/** An address of our own to go to after signing in: a path, never another site. */
export const ownAddress = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])[^\s\\]*$/);

export const signInForm = z.object({
  name: accountName,
  password: givenPassword,
  next: ownAddress.optional().catch(undefined),
});

/** The first account is asked for a name; one that was given a link has it. */
export const setUpForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('first'), name: accountName, password: chosenPassword }),
  z.object({ kind: z.literal('choose'), password: chosenPassword }),
]);

export const changePasswordForm = z.object({
  current: givenPassword,
  password: chosenPassword,
});

export const manageAccountForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'),
    requestId: uuid,
    name: accountName,
    isOperator: z.literal('on').optional(),
  }),
  z.object({ intent: z.literal('link'), accountId: uuid }),
  z.object({ intent: z.literal('disable'), accountId: uuid }),
  z.object({ intent: z.literal('enable'), accountId: uuid }),
]);

export const manageMemberForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('set'), name: accountName, role: z.enum(taxonomyRoles) }),
  z.object({ intent: z.literal('remove'), accountId: uuid }),
]);
