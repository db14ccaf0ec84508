import type { ProposalView } from '~/contracts/room';
import type { SessionScope } from '~/domain/access/scopes';
import type { AnnotationPurpose, AnnotationScope } from '~/domain/annotations/annotation';
import { type SideCounts, sidesShown } from '~/domain/annotations/example-sides';
import { canBeAccepted } from '~/domain/annotations/scope';
import type { Phase } from '~/domain/sessions/session';
import { type Facets, type LanguageMap, modalities } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import type { AgendaEntry } from '~db/repositories/agenda.server';
import { categoryLabels } from '~db/repositories/category-labels.server';
import { countExampleAnswers } from '~db/repositories/example-answers.server';
import type { readTexts } from '~db/repositories/moderation.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';

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
        /** For examples (A4). */
        readonly modality: Facets['modality'][number] | undefined;
        readonly level: string | undefined;
        readonly canBeAccepted: boolean;
        readonly isAccepted: boolean;
        /** How the room answered it, once that may be seen. */
        readonly sides: SideCounts | undefined;
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
        readonly contentWarning: string;
        readonly about: LanguageMap | undefined;
      }
  );

interface Ground {
  readonly texts: Awaited<ReturnType<typeof readTexts>>;
  /** What the session talks about: for the name of what a text is about. */
  readonly agenda: readonly AgendaEntry[];
  readonly phase: Phase;
}

/** Texts as facilitators read them, oldest first. */
export async function queueEntries(
  deps: Deps,
  { sessionId, taxonomyId }: SessionScope,
  { texts, agenda, phase }: Ground,
): Promise<QueueEntry[]> {
  const [views, answers, categories] = await Promise.all([
    loadProposalViews(deps.db, {
      sessionId,
      proposalIds: texts.proposals.map(({ id }) => id),
      includingUnread: true,
    }),
    countExampleAnswers(
      deps.db,
      texts.annotations.map(({ id }) => id),
    ),
    categoryLabels(deps.db, {
      taxonomyId,
      categoryIds: texts.annotations.map(({ targetId }) => targetId),
    }),
  ]);
  const sidesOf = (id: string) => {
    const counts = answers.get(id);
    return counts && sidesShown(counts, phase);
  };
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
        modality: modalities.find((known) => known === one.modality),
        level: one.level ?? undefined,
        canBeAccepted: canBeAccepted({ ...one, isWithdrawn: one.withdrawnAt !== null }),
        isAccepted: one.acceptedAt !== null,
        sides: sidesOf(one.id),
      };
    }),
    ...texts.objections.map((one): QueueEntry => {
      const { language, reason: body, mayPublish, contentWarning, proposalId } = one;
      const about = aboutOf(proposalId);
      const words = { language, body, mayPublish, contentWarning, about };
      return { type: 'objection', ...common(one), ...words };
    }),
  ];
  return entries.sort(oldestFirst);
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
