import { type Cookie, type CookieOptions, createCookie } from '@remix-run/node';
import { signedInSeconds } from '~/domain/access/sign-in';

interface CookieSettings {
  readonly secrets: readonly string[];
  readonly isSecure: boolean;
}

/** Seconds that a participant's own device remembers a session. */
const participantCookieAge = 120 * 24 * 3600;

/** The signed cookies of this instance. `Secure` only where people come by https: a local network has none. */
export function createCookies({ secrets, isSecure }: CookieSettings) {
  const common: CookieOptions = {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    path: '/',
    secrets: [...secrets],
  };
  return {
    account: createCookie('account', { ...common, maxAge: signedInSeconds }),
    /** One per session, so that a device can be in several. Kept past the browser's end only on one's own device. */
    participant: (sessionCode: string, isOwnDevice: boolean): Cookie =>
      createCookie(`in-${sessionCode.toLowerCase()}`, {
        ...common,
        maxAge: isOwnDevice ? participantCookieAge : undefined,
      }),
  };
}

export type Cookies = ReturnType<typeof createCookies>;
