import type { ProposalView } from '~/contracts/room';
import type { ParticipantScope } from '~/domain/access/scopes';
import { type ReportFate, type ReportKind, reportFateOf } from '~/domain/moderation/report';
import type { LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { readTexts } from '~db/repositories/moderation.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import { reportsOf } from '~db/repositories/reports.server';

/** Something that somebody told the facilitators about a text of the room, with what came of it. */
export interface OwnReport {
  readonly id: string;
  readonly at: Date;
  readonly kind: ReportKind;
  readonly language: LanguageTag;
  readonly words: string;
  readonly fate: ReportFate;
  /** The proposal that the text is or belongs to, as the room sees it. */
  readonly about: ProposalView | undefined;
}

/** Everything that one participant reported in a session, newest first. */
export async function loadOwnReports(
  { db }: Deps,
  { sessionId, participantId }: ParticipantScope,
): Promise<OwnReport[]> {
  const reports = await reportsOf(db, participantId);
  if (reports.length === 0) return [];
  const ids = [...new Set(reports.map(({ textId }) => textId))];
  const wanted = { sessionId, visibility: 'passed', ids, limit: ids.length } as const;
  const { proposals, annotations, objections } = await readTexts(db, wanted);
  const texts = [
    ...proposals.map((text) => ({ ...text, proposalId: text.id })),
    ...annotations.map((text) => ({ ...text, proposalId: text.targetId })),
    ...objections,
  ];
  const proposalIds = texts.map(({ proposalId }) => proposalId);
  const views = await loadProposalViews(db, { sessionId, proposalIds });
  return reports.reverse().map(({ id, createdAt, kind, language, words, textId, settledAt }) => {
    const text = texts.find((one) => one.id === textId);
    return {
      ...{ id, at: createdAt, kind, language, words },
      fate: reportFateOf({ isSettled: settledAt !== null, text }),
      about: views.find((view) => view.id === text?.proposalId),
    };
  });
}
