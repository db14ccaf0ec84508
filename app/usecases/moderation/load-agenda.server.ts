import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { type AgendaEntry, agendaOf } from '~db/repositories/agenda.server';
import { countWaiting } from '~db/repositories/moderation.server';
import { sessionById } from '~db/repositories/sessions.server';

export interface AgendaItem extends AgendaEntry {
  /** Languages of the session in which it has no words. */
  readonly missing: readonly string[];
}

interface Agenda {
  readonly title: LanguageMap;
  readonly held: number;
  readonly items: readonly AgendaItem[];
}

/** Everything that lies before the room or may be put to it, in order, with the languages that are still missing. */
export async function loadAgenda(deps: Deps, { sessionId }: SessionScope): Promise<Result<Agenda>> {
  const session = await sessionById(deps.db, sessionId);
  if (!session) return refuse('not-found');
  const [items, held] = await Promise.all([
    agendaOf(deps.db, sessionId),
    countWaiting(deps.db, sessionId),
  ]);
  return ok({
    title: session.title,
    held,
    items: items.map((item) => ({
      ...item,
      missing: session.languages.filter((language) => !(language in item.labels)),
    })),
  });
}
