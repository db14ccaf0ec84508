import type { ParticipantCookie } from '~/contracts/participants';
import type { DoorScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Admission } from '~/domain/sessions/session';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import { chooseRendering } from '~/domain/taxonomy/language-tag';
import type { Deps } from '~/usecases/deps';
import { sessionByCode } from '~db/repositories/sessions.server';
import { findMembership } from './find-participant.server';

/** What stands at the door: enough to agree to, nothing of what is said inside. */
export interface Door {
  readonly code: string;
  readonly title: LanguageMap;
  readonly welcome: LanguageMap;
  readonly languages: readonly LanguageTag[];
  /** The language to take part in, once chosen. */
  readonly language: LanguageTag | undefined;
  readonly admission: Admission;
  /** Whether anybody new may come in now, and why not. */
  readonly way: 'open' | 'locked' | 'closed';
  readonly holdsUntilRead: boolean;
  readonly allowsRowExport: boolean;
  readonly graceHours: number;
  readonly deleteAt: Date;
  readonly timeZone: string;
  /** Where this device stands already. */
  readonly own: 'outside' | 'waiting' | 'in' | 'refused';
  /** One for each form that is shown, so that a double press joins once. */
  readonly requestId: string;
}

interface AtDoor {
  readonly cookie: ParticipantCookie | undefined;
  /** Languages that somebody asked for, best first: of the link, then of the browser's. */
  readonly wantedLanguages: readonly LanguageTag[];
}

export async function loadDoor(
  deps: Deps,
  scope: DoorScope,
  { cookie, wantedLanguages }: AtDoor,
): Promise<Result<Door>> {
  const session = await sessionByCode(deps.db, scope.sessionCode);
  if (!session) return refuse('not-found');
  const { code, title, welcome, languages } = session;
  const only = languages.length === 1 ? languages[0] : undefined;
  return ok({
    code,
    title,
    welcome,
    languages,
    language: chooseRendering(languages, wantedLanguages) ?? only,
    admission: session.admission,
    way: session.phase === 'closed' ? 'closed' : session.isLocked ? 'locked' : 'open',
    holdsUntilRead: session.holdUntilRead,
    allowsRowExport: session.allowsRowExport,
    graceHours: session.graceHours,
    deleteAt: session.deleteAt,
    timeZone: session.timeZone,
    own: await ownState(deps, { code, cookie }),
    requestId: deps.ids.random(),
  });
}

async function ownState(
  deps: Deps,
  { code, cookie }: { code: string; cookie: ParticipantCookie | undefined },
): Promise<Door['own']> {
  const state = cookie && (await findMembership(deps, { code, cookie }))?.participant.state;
  return state === undefined || state === 'withdrawn' ? 'outside' : state;
}
