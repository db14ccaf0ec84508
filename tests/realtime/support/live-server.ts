import { createCookies } from '~/platform/cookies.server';
import type { BuiltPerson, BuiltSession } from '../../factories/build-session';

/** Known to the servers of these tests, so that cookies can be made without going through the door. */
export const cookieSecret = 'a secret of the real-time tests only';

const cookies = createCookies({ secrets: [cookieSecret], isSecure: false });
const pair = (cookie: string) => cookie.split(';')[0] ?? '';

/** What the browser of somebody in a session sends. */
export async function participantCookie(
  { code }: Pick<BuiltSession, 'code'>,
  { token }: Pick<BuiltPerson, 'token'>,
): Promise<string> {
  return pair(await cookies.participant(code, true).serialize({ token }));
}

export async function accountCookie(token: string): Promise<string> {
  return pair(await cookies.account.serialize(token));
}
