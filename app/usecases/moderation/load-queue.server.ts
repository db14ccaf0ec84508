import type { ProposalView } from '~/contracts/room';
import type { SessionScope } from '~/domain/access/scopes';
import type { AnnotationPurpose, AnnotationScope } from '~/domain/annotations/annotation';
import type { Visibility } from '~/domain/proposals/proposal';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { agendaOf } from '~db/repositories/agenda.server';
import { categoryLabels } from '~db/repositories/category-labels.server';
import { countHeld, readTexts } from '~db/repositories/moderation.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import { sessionById } from '~db/repositories/sessions.server';

interface Common {
  readonly id: string;
  readonly createdAt: Date;
  /** Why it is hidden, as stored. */
  readonly hiddenReason: string | undefined;
  readonly isForNextRound: boolean;
}

/** One text that somebody wrote, as a facilitator reads it. */
export type QueueEntry = Common &
  (
    | { readonly type: 'proposal'; readonly view: ProposalView }
    | {
        readonly type: 'contribution';
        readonly language: string;
        readonly body: string;
        readonly about: LanguageMap | undefined;
      }
    | {
        readonly type: 'annotation';
        readonly purpose: AnnotationPurpose;
        readonly scope: AnnotationScope;
        readonly mayTestAi: boolean;
        readonly language: string;
        readonly body: string;
        readonly quote: string | undefined;
        readonly contentWarning: string;
        readonly about: LanguageMap | undefined;
      }
    | {
        readonly type: 'objection';
        readonly language: string;
        readonly body: string;
        readonly mayPublish: boolean;
        readonly about: LanguageMap | undefined;
      }
  );

export interface Queue {
  readonly title: LanguageMap;
  readonly timeZone: string;
  /** Everything that nobody has read, also beyond what is shown. */
  readonly held: number;
  readonly entries: readonly QueueEntry[];
  /** What something can be joined into. */
  readonly open: readonly { readonly id: string; readonly labels: LanguageMap }[];
}

/** So many of each kind are shown at a time; the next come when these are read. */
const shownAtOnce = 50;

/** What people wrote, oldest first: not yet read, passed or hidden. */
export async function loadQueue(
  deps: Deps,
  { sessionId, taxonomyId }: SessionScope,
  visibility: Visibility,
): Promise<Result<Queue>> {
  const session = await sessionById(deps.db, sessionId);
  if (!session) return refuse('not-found');
  const texts = await readTexts(deps.db, { sessionId, visibility, limit: shownAtOnce });
  const [held, agenda, views, categories] = await Promise.all([
    countHeld(deps.db, sessionId),
    agendaOf(deps.db, sessionId),
    loadProposalViews(deps.db, {
      sessionId,
      proposalIds: texts.proposals.map(({ id }) => id),
      includingUnread: true,
    }),
    categoryLabels(deps.db, {
      taxonomyId,
      categoryIds: texts.annotations.map(({ targetId }) => targetId),
    }),
  ]);
  const proposals = new Map(agenda.map(({ id, labels }) => [id, labels]));
  const viewOf = new Map(views.map((view) => [view.id, view]));
  const aboutOf = (id: string | null) => proposals.get(id ?? '') ?? categories.get(id ?? '');
  const entries = [
    ...texts.proposals.flatMap((proposal): QueueEntry[] => {
      const view = viewOf.get(proposal.id);
      return view ? [{ type: 'proposal', ...common(proposal), view }] : [];
    }),
    ...texts.contributions.map((one): QueueEntry => {
      const { language, body, proposalId } = one;
      return { type: 'contribution', ...common(one), language, body, about: aboutOf(proposalId) };
    }),
    ...texts.annotations.map((one): QueueEntry => {
      const { purpose, scope, mayTestAi, language, body, contentWarning, target, targetId } = one;
      const quote = target.quote?.exact;
      const about = aboutOf(targetId);
      return {
        type: 'annotation',
        ...common(one),
        ...{ purpose, scope, mayTestAi, language, body, contentWarning, quote, about },
      };
    }),
    ...texts.objections.map((one): QueueEntry => {
      const { language, reason, mayPublish, proposalId } = one;
      const about = aboutOf(proposalId);
      return { type: 'objection', ...common(one), language, body: reason, mayPublish, about };
    }),
  ];
  return ok({
    title: session.title,
    timeZone: session.timeZone,
    held,
    entries: entries.sort(oldestFirst).slice(0, shownAtOnce),
    open: agenda
      .filter(({ status }) => status !== 'decided')
      .map(({ id, labels }) => ({ id, labels })),
  });
}

interface Stored {
  readonly id: string;
  readonly createdAt: Date;
  readonly hiddenReason: string | null;
  readonly isForNextRound?: boolean;
}

const common = ({ id, createdAt, hiddenReason, isForNextRound = false }: Stored): Common => ({
  id,
  createdAt,
  hiddenReason: hiddenReason ?? undefined,
  isForNextRound,
});

const oldestFirst = (one: Common, other: Common) =>
  one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1);
