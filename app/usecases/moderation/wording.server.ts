import type { NewWords } from '~/contracts/moderation';
import type { InterpreterScope, SessionScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { canonicalText } from '~/domain/snapshots/canonical';
import type { CategoryText } from '~/domain/taxonomy/category';
import { withDistinctLabels } from '~/domain/taxonomy/distinct-labels';
import type { Deps } from '~/usecases/deps';
import type { HeldSession } from '~/usecases/sessions/within-session.server';
import type { Tx } from '~db/client.server';
import type { Proposal } from '~db/repositories/proposals.server';
import {
  type CurrentRendering,
  currentRenderings,
  nextRenderingOrdinal,
} from '~db/repositories/renderings.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { revisionOfProposal } from '~db/repositories/wordings.server';

/** A proposal's current wording in all its languages. */
export interface FoundWording {
  readonly proposal: Proposal;
  readonly revision: NonNullable<Awaited<ReturnType<typeof revisionOfProposal>>>;
  readonly original: CurrentRendering;
  readonly translations: readonly CurrentRendering[];
}

/** Words change only while nothing is decided about them. */
export async function findWording(
  tx: Tx,
  proposal: Proposal | undefined,
): Promise<Result<FoundWording>> {
  if (!proposal) return refuse('not-found');
  if (proposal.status !== 'draft' && proposal.status !== 'open') {
    return refuse('proposal-move-not-now');
  }
  const revisionId = proposal.currentRevisionId;
  const revision = await revisionOfProposal(tx, { proposalId: proposal.id, revisionId });
  const [original, ...translations] =
    (await currentRenderings(tx, [revisionId])).get(revisionId) ?? [];
  if (!revision || !original) return refuse('not-found');
  return ok({ proposal, revision, original, translations });
}

interface NewRendering {
  readonly deps: Deps;
  readonly scope: SessionScope | InterpreterScope;
  readonly found: FoundWording;
  readonly revisionId: string;
  readonly words: NewWords;
  readonly now: Date;
}

/** The row of a text in one language; what the form does not ask for stays as it was in that language. */
export async function renderingRow(
  tx: Tx,
  { deps, scope, found, revisionId, words, now }: NewRendering,
) {
  const { language } = words;
  const { original, translations } = found;
  const isOriginal = language === original.language;
  const before = isOriginal ? original : translations.find((one) => one.language === language);
  const text = textOf(words, before?.text);
  return {
    id: deps.ids.uuid(),
    revisionId,
    language,
    ordinal: await nextRenderingOrdinal(tx, { revisionId, language }),
    origin: isOriginal ? ('original' as const) : ('human' as const),
    text,
    textSha256: deps.secrets.sha256(canonicalText(text)),
    sourceRenderingId: isOriginal ? null : original.id,
    authorRole: scope.role,
    createdAt: now,
  };
}

function textOf(words: NewWords, before: CategoryText | undefined): CategoryText {
  const { label, definition, inclusions, exclusions, scopeNote } = words;
  return withDistinctLabels({
    altLabels: before?.altLabels ?? [],
    hiddenLabels: before?.hiddenLabels ?? [],
    levels: before?.levels ?? [],
    ...{ label, definition, inclusions, exclusions, scopeNote },
  });
}

/** Whether a proposal lies before the room, undecided. */
export const isBeforeRoom = ({ status, visibility, isForNextRound }: Proposal): boolean =>
  visibility === 'passed' && status === 'open' && !isForNextRound;

/** The room reads the new words where it may read the proposal; its author hears of it. */
export async function recordWording(
  { tx, session, now }: HeldSession,
  proposal: Proposal,
): Promise<void> {
  const { id, participantId } = proposal;
  const common = { sessionId: session.id, at: now };
  if (participantId !== null) {
    const own = { type: 'own.changed', audience: 'participant', participantId } as const;
    await appendEvent(tx, { ...common, ...own, facts: {} });
  }
  const isShown = isBeforeRoom(proposal);
  const facts = isShown ? { proposalId: id } : {};
  await appendEvent(tx, {
    ...common,
    facts,
    ...(isShown
      ? { type: 'proposal.shown', audience: 'room' }
      : { type: 'queue.changed', audience: 'facilitators' }),
  });
}
