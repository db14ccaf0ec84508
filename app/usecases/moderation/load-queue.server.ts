import type { SessionScope } from '~/domain/access/scopes';
import type { ReportKind } from '~/domain/moderation/report';
import type { Visibility } from '~/domain/proposals/proposal';
import { ok, type Result, refuse } from '~/domain/result';
import type { Phase } from '~/domain/sessions/session';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { type AgendaEntry, agendaOf } from '~db/repositories/agenda.server';
import { countWaiting, readTexts } from '~db/repositories/moderation.server';
import { openReports } from '~db/repositories/reports.server';
import { sessionById } from '~db/repositories/sessions.server';
import { type QueueEntry, queueEntries } from './queue-entries.server';

/** A text that somebody in the room asks to look at again, with everything that was said about it. */
export interface ReportedText {
  readonly entry: QueueEntry;
  readonly reports: readonly {
    readonly id: string;
    readonly kind: ReportKind;
    readonly language: string;
    readonly words: string;
  }[];
}

export interface Queue {
  readonly title: LanguageMap;
  readonly timeZone: string;
  /** Everything that waits for a facilitator, also beyond what is shown. */
  readonly held: number;
  readonly entries: readonly QueueEntry[];
  /** What the room reads and somebody has reported; only beside what is still to read. */
  readonly reported: readonly ReportedText[];
  /** What something can be joined into. */
  readonly open: readonly Pick<AgendaEntry, 'id' | 'labels' | 'contentWarning'>[];
}

/** So many of each kind are shown at a time; the next come when these are read. */
const shownAtOnce = 50;

/** What people wrote, oldest first: not yet read, passed or hidden. */
export async function loadQueue(
  deps: Deps,
  scope: SessionScope,
  visibility: Visibility,
): Promise<Result<Queue>> {
  const { sessionId } = scope;
  const session = await sessionById(deps.db, sessionId);
  if (!session) return refuse('not-found');
  const { phase } = session;
  const [texts, held, agenda] = await Promise.all([
    readTexts(deps.db, { sessionId, visibility, limit: shownAtOnce }),
    countWaiting(deps.db, sessionId),
    agendaOf(deps.db, sessionId),
  ]);
  const entries = await queueEntries(deps, scope, { texts, agenda, phase });
  return ok({
    title: session.title,
    timeZone: session.timeZone,
    held,
    entries: entries.slice(0, shownAtOnce),
    reported: visibility === 'held' ? await loadReported(deps, scope, { agenda, phase }) : [],
    open: agenda
      .filter(({ status }) => status !== 'decided')
      .map(({ id, labels, contentWarning }) => ({ id, labels, contentWarning })),
  });
}

/** Texts that the room reads and somebody has reported, until a facilitator has dealt with it (A3). */
async function loadReported(
  deps: Deps,
  scope: SessionScope,
  { agenda, phase }: { readonly agenda: readonly AgendaEntry[]; readonly phase: Phase },
): Promise<ReportedText[]> {
  const { sessionId } = scope;
  const reports = await openReports(deps.db, sessionId);
  if (reports.length === 0) return [];
  const ids = reports.map(({ textId }) => textId);
  const texts = await readTexts(deps.db, {
    sessionId,
    visibility: 'passed',
    ids,
    limit: ids.length,
  });
  const entries = await queueEntries(deps, scope, { texts, agenda, phase });
  return entries.map((entry) => ({
    entry,
    reports: reports
      .filter(({ textId }) => textId === entry.id)
      .map(({ id, kind, language, words }) => ({ id, kind, language, words })),
  }));
}
