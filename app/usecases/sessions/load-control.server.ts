import type { SessionScope } from '~/domain/access/scopes';
import type { Tally } from '~/domain/answers/answer';
import { showableCount } from '~/domain/answers/small-figures';
import { ok, type Result, refuse } from '~/domain/result';
import type { Admission, Pace, Phase, ShareTime } from '~/domain/sessions/session';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { type AgendaEntry, agendaOf } from '~db/repositories/agenda.server';
import { handsOf } from '~db/repositories/hands.server';
import { countWaiting } from '~db/repositories/moderation.server';
import { countPeople, sessionById } from '~db/repositories/sessions.server';

export interface Control {
  readonly sessionId: string;
  readonly taxonomySlug: string;
  readonly title: LanguageMap;
  readonly code: string;
  readonly phase: Phase;
  readonly admission: Admission;
  readonly pace: Pace;
  readonly shares: ShareTime;
  readonly timeZone: string;
  /** `inside` is `null` for a few (D5). Those at the door are no figure: each is let in or refused. */
  readonly people: { readonly inside: number | null; readonly waiting: number };
  /** Texts that wait for a facilitator. */
  readonly queue: number;
  readonly items: readonly AgendaEntry[];
  /** The item the room is at, with the hands raised for it. */
  readonly current: (AgendaEntry & { readonly hands: Tally }) | undefined;
}

/** What somebody who runs a session has to see at a glance. */
export async function loadControl(deps: Deps, scope: SessionScope): Promise<Result<Control>> {
  const { sessionId, taxonomySlug } = scope;
  const session = await sessionById(deps.db, sessionId);
  if (!session) return refuse('not-found');
  const [people, queue, agenda] = await Promise.all([
    countPeople(deps.db, sessionId),
    countWaiting(deps.db, sessionId),
    agendaOf(deps.db, sessionId),
  ]);
  const items = agenda.filter(
    ({ status, isForNextRound }) => status !== 'draft' && !isForNextRound,
  );
  const current = items.find(({ id }) => id === session.currentProposalId);
  return ok({
    sessionId,
    taxonomySlug,
    title: session.title,
    code: session.code,
    phase: session.phase,
    admission: session.admission,
    pace: session.pace,
    shares: session.shares,
    timeZone: session.timeZone,
    people: { inside: showableCount(people.inside), waiting: people.waiting },
    queue,
    items,
    current: current && { ...current, hands: await handsOf(deps.db, current.revisionId) },
  });
}
