import type { ParticipantScope } from '~/domain/access/scopes';
import type { Change } from '~/domain/proposals/proposal';
import { validateChange } from '~/domain/proposals/validate-change';
import { ok, type Result } from '~/domain/result';
import { canonicalText } from '~/domain/snapshots/canonical';
import type { CategoryText, LanguageTag, RenderingOrigin } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { addProposal, nextAgendaPosition, type Proposal } from '~db/repositories/proposals.server';
import { recordOwnChange, type Taking } from '../participants/take-text.server';
import { inheritedWarning } from './inherited-warning.server';
import { loadWorld } from './load-world.server';

export interface Wording {
  readonly language: LanguageTag;
  readonly text: CategoryText;
  readonly origin: RenderingOrigin;
}

interface NewProposal {
  readonly deps: Deps;
  readonly scope: ParticipantScope;
  readonly taking: Taking;
  readonly change: Change;
  readonly categoryId?: string;
  /** The original first. */
  readonly wordings: readonly [Wording, ...Wording[]];
  readonly rationale: string;
  readonly language: LanguageTag;
  readonly contentWarning: string;
  readonly requestId: string;
}

/** What became of something that was sent. */
export interface Sent {
  readonly proposalId: string;
  readonly isHeld: boolean;
  readonly isForNextRound: boolean;
}

/** The same for a form that was sent before. */
export const sentBefore = ({ id, visibility, isForNextRound }: Proposal): Sent => ({
  proposalId: id,
  isHeld: visibility === 'held',
  isForNextRound,
});

/** Writes one proposal with its first wording, once its change fits the tree (P1). For the next round it waits as a draft. */
export async function createProposal(tx: Tx, proposal: NewProposal): Promise<Result<Sent>> {
  const { deps, scope, taking } = proposal;
  const { visibility, isForNextRound, now } = taking;
  const valid = validateChange(proposal.change, await loadWorld(tx, scope.taxonomyId));
  if (!valid.ok) return valid;
  const id = deps.ids.uuid();
  const revisionId = deps.ids.uuid();
  const [original] = proposal.wordings;
  await addProposal(tx, {
    proposal: {
      id,
      sessionId: scope.sessionId,
      taxonomyId: scope.taxonomyId,
      kind: proposal.change.kind,
      change: proposal.change,
      categoryId: proposal.categoryId,
      status: isForNextRound ? 'draft' : 'open',
      visibility,
      isForNextRound,
      position: await nextAgendaPosition(tx, scope.sessionId),
      rationale: proposal.rationale,
      rationaleLanguage: proposal.language,
      contentWarning:
        proposal.contentWarning === ''
          ? await inheritedWarning(tx, proposal)
          : proposal.contentWarning,
      currentRevisionId: revisionId,
      participantId: scope.participantId,
      requestId: proposal.requestId,
      createdAt: now,
      openedAt: isForNextRound ? null : now,
    },
    revision: {
      id: revisionId,
      taxonomyId: scope.taxonomyId,
      proposalId: id,
      ordinal: 1,
      originalLanguage: original.language,
      change: 'initial',
      createdAt: now,
    },
    renderings: renderingRows({ deps, revisionId, wordings: proposal.wordings, now }),
  });
  const isShown = visibility === 'passed' && !isForNextRound;
  const news = isShown ? { type: 'proposal.shown' as const, facts: { proposalId: id } } : undefined;
  await recordOwnChange(tx, { scope, now, news });
  return ok({ proposalId: id, isHeld: visibility === 'held', isForNextRound });
}

interface Rows {
  readonly deps: Deps;
  readonly revisionId: string;
  readonly wordings: readonly Wording[];
  readonly now: Date;
}

function renderingRows({ deps, revisionId, wordings, now }: Rows) {
  const ids = wordings.map(() => deps.ids.uuid());
  const [originalId] = ids;
  return wordings.map(({ language, text, origin }, index) => ({
    id: ids[index] ?? deps.ids.uuid(),
    revisionId,
    language,
    ordinal: 1,
    origin,
    text,
    textSha256: deps.secrets.sha256(canonicalText(text)),
    sourceRenderingId: origin === 'original' ? null : originalId,
    authorRole: 'participant',
    createdAt: now,
  }));
}
