import type { OrderAgenda } from '~/contracts/moderation';
import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { type AgendaEntry, agendaOf, setPositions } from '~db/repositories/agenda.server';
import { appendEvent } from '~db/repositories/session-events.server';

/**
 * Moves an item on the agenda, in which decided changes are applied. Carries the place that this page showed, so that
 * two facilitators do not move it twice.
 */
export async function orderAgenda(
  deps: Deps,
  { sessionId }: SessionScope,
  { proposalId, position, to }: OrderAgenda,
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async ({ tx, session, now }) => {
    if (session.phase === 'closed') return refuse('session-closed');
    const agenda = await agendaOf(tx, sessionId);
    const index = agenda.findIndex(({ id }) => id === proposalId);
    const item = agenda[index];
    if (!item) return refuse('not-found');
    if (item.position !== position) return refuse('moved-on');
    const moved = to === 'top' ? toTop(agenda, item) : swapped(item, agenda[index + steps[to]]);
    await setPositions(tx, moved);
    for (const { id } of moved) {
      const facts = { proposalId: id };
      await appendEvent(tx, {
        sessionId,
        type: 'proposal.shown',
        audience: 'room',
        facts,
        at: now,
      });
    }
    return ok(undefined);
  });
}

const steps = { up: -1, down: 1 } as const;
type Place = Pick<AgendaEntry, 'id' | 'position'>;

/** Before the first: nothing else has to move. */
function toTop([first]: readonly AgendaEntry[], { id }: AgendaEntry): Place[] {
  return first === undefined || first.id === id ? [] : [{ id, position: first.position - 1 }];
}

const swapped = (item: AgendaEntry, neighbour: AgendaEntry | undefined): Place[] =>
  neighbour === undefined
    ? []
    : [
        { id: item.id, position: neighbour.position },
        { id: neighbour.id, position: item.position },
      ];
