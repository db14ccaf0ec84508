import type { ParticipantScope, SessionScope } from '~/domain/access/scopes';
import { spreadOfNeeds, type WeightSpread } from '~/domain/opinions/item-needs';
import { type OwnPlace, ownPlace } from '~/domain/opinions/own-place';
import {
  type NothingToSee,
  type ShownOpinions,
  showOpinions,
  whyHidden,
} from '~/domain/opinions/view-opinions';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { agendaOf } from '~db/repositories/agenda.server';
import { ownAnswers } from '~db/repositories/answers.server';
import { opinionMapOf } from '~db/repositories/opinions.server';
import { openItems } from '~db/repositories/proposals.server';
import { communitiesOf, type Session, sessionById } from '~db/repositories/sessions.server';
import { mayExportNow } from './export-answers.server';
import { askForOpinionMap } from './request-opinion-maps.server';

/** An item that is spoken of: where it is, and what it is called. */
export interface NamedItem {
  readonly proposalId: string;
  readonly labels: LanguageMap;
  readonly contentWarning: string;
}

export type Opinions =
  | { readonly hidden: NothingToSee }
  | {
      readonly shown: ShownOpinions;
      /** By revision. */
      readonly items: Readonly<Record<string, NamedItem>>;
      readonly communities: Readonly<Record<string, LanguageMap>>;
    };

/** What the room thinks, for somebody in it, and where they stand themselves: that is for nobody else's eyes (V6). */
export async function loadOpinions(
  deps: Deps,
  { sessionId, voterId }: ParticipantScope,
): Promise<Result<{ readonly opinions: Opinions; readonly own: OwnPlace | undefined }>> {
  const session = await sessionById(deps.db, sessionId);
  if (!session) return refuse('not-found');
  const items = await openItems(deps.db, { sessionId, voterId });
  const hasAnsweredAll = items.every(({ isAnswered }) => isAnswered);
  const { opinions, lens } = await load(deps, session, hasAnsweredAll);
  const answers = voterId === null ? {} : await ownAnswers(deps.db, { sessionId, voterId });
  return ok({
    opinions,
    own: lens && voterId !== null ? ownPlace(lens, answers) : undefined,
  });
}

/** The same for whoever runs the session, who sees no more than the room, and how evenly items are asked. */
export async function loadTeamOpinions(
  deps: Deps,
  { sessionId }: SessionScope,
): Promise<
  Result<{
    readonly title: LanguageMap;
    readonly opinions: Opinions;
    /** Absent where the room goes through items together, or nobody has answered yet. */
    readonly spread: WeightSpread | undefined;
    /** Whether answers may be taken along by row (V7). */
    readonly isExportable: boolean;
  }>
> {
  const session = await sessionById(deps.db, sessionId);
  if (!session) return refuse('not-found');
  const { opinions, spread } = await load(deps, session, false);
  const isDrawn = session.pace === 'own-pace' && session.phase === 'vote';
  return ok({
    title: session.title,
    opinions,
    spread: isDrawn ? spread : undefined,
    isExportable: await mayExportNow(deps, session),
  });
}

async function load(deps: Deps, session: Session, hasAnsweredAll: boolean) {
  const { db } = deps;
  const stored = await opinionMapOf(db, session.id);
  const { shares, phase } = session;
  const isFinal = phase === 'closed' && stored?.isFinal === true;
  const hidden = whyHidden({ shares, phase, hasAnsweredAll, isFinal });
  const spread = stored && spreadOfNeeds(stored.needs);
  const map = isFinal ? stored.map : stored?.shown;
  const reason = hidden ?? (map ? undefined : 'not-yet');
  // The process that was to do it may have ended before it had noted that.
  if (reason === 'not-yet') await askForOpinionMap(deps, session.id);
  if (reason || !map) {
    const opinions: Opinions = { hidden: reason ?? 'not-yet' };
    return { opinions, lens: undefined, spread };
  }
  const [communities, agenda] = await Promise.all([
    communitiesOf(db, session.id),
    agendaOf(db, session.id),
  ]);
  const opinions: Opinions = {
    shown: showOpinions(map, { isFinal }),
    items: Object.fromEntries(
      agenda.map(({ revisionId, id: proposalId, labels, contentWarning }) => [
        revisionId,
        { proposalId, labels, contentWarning },
      ]),
    ),
    communities: Object.fromEntries(communities.map(({ id, label }) => [id, label])),
  };
  return { opinions, lens: map.lens, spread };
}
