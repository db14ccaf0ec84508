import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Admission } from '~/domain/sessions/session';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { interpreterToken } from '~/usecases/interpreting/interpreter-token.server';
import { sessionById } from '~db/repositories/sessions.server';
import { observerToken } from './observer-token.server';

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
  readonly projector: string;
  /** For interpreters: the number of the link that is good, and its address; 0 and none while nobody asked for one. */
  readonly interpreters: { readonly number: number; readonly address: string | undefined };
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
    projector: `${deps.baseUrl}/o/${observerToken(deps, session.id)}`,
    interpreters: { number, address: number === 0 ? undefined : interpreting },
  });
}
