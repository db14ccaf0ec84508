import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Admission } from '~/domain/sessions/session';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { interpreterToken } from '~/usecases/interpreting/interpreter-token.server';
import { sessionById } from '~db/repositories/sessions.server';
import { observerToken } from './observer-token.server';

/** The link that is good, and which one that is: a new one ends it. */
interface NumberedAddress<Address = string> {
  readonly number: number;
  readonly address: Address;
}

export interface SharedSession {
  readonly sessionId: string;
  readonly title: LanguageMap;
  readonly code: string;
  readonly admission: Admission;
  /** Where the code is typed. */
  readonly home: string;
  /** What the QR code holds: the reader's browser says the language. */
  readonly link: string;
  readonly links: readonly { readonly language: string; readonly href: string }[];
  /** The projector's page, for whoever knows this address. */
  readonly projector: NumberedAddress;
  /** For interpreters: 0 and no address while nobody asked for one. */
  readonly interpreters: NumberedAddress<string | undefined>;
}

/** Everything by which people find a session. */
export async function loadShare(deps: Deps, scope: SessionScope): Promise<Result<SharedSession>> {
  const session = await sessionById(deps.db, scope.sessionId);
  if (!session) return refuse('not-found');
  const { interpreterLink: number } = session;
  const link = `${deps.baseUrl}/s/${session.code}`;
  const interpreting = `${deps.baseUrl}/i/${session.code}/${interpreterToken(deps, session)}`;
  return ok({
    sessionId: session.id,
    title: session.title,
    code: session.code,
    admission: session.admission,
    home: deps.baseUrl,
    link,
    links: session.languages.map((language) => ({ language, href: `${link}?lng=${language}` })),
    projector: {
      number: session.observerLink,
      address: `${deps.baseUrl}/o/${observerToken(deps, session)}`,
    },
    interpreters: { number, address: number === 0 ? undefined : interpreting },
  });
}
