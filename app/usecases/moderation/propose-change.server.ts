import type { TeamProposal } from '~/contracts/team-proposals';
import type { SessionScope } from '~/domain/access/scopes';
import type { Change } from '~/domain/proposals/proposal';
import { validateChange } from '~/domain/proposals/validate-change';
import { ok, type Result, refuse } from '~/domain/result';
import { type CategoryText, noFacets } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { inheritedWarning } from '~/usecases/proposals/inherited-warning.server';
import { loadWorld } from '~/usecases/proposals/load-world.server';
import { type HeldSession, withinSession } from '~/usecases/sessions/within-session.server';
import { addWordedProposals } from '~db/repositories/agenda.server';
import {
  lockText,
  setContributionProposal,
  setVisibility,
} from '~db/repositories/moderation.server';
import { nextAgendaPosition, proposalByRequest } from '~db/repositories/proposals.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { recordReading } from './record-reading.server';
import { type ProposedWording, wordsForChange } from './words-for-change.server';

/** A facilitator asks for one of the nine changes (P1). The same form again gives the same proposal. */
export async function proposeChange(
  deps: Deps,
  scope: SessionScope,
  input: TeamProposal,
): Promise<Result<{ readonly proposalId: string }>> {
  const { sessionId, taxonomyId } = scope;
  return withinSession(deps, sessionId, async (held) => {
    const { tx, session } = held;
    const before = await proposalByRequest(tx, { sessionId, requestId: input.requestId });
    if (before) return ok({ proposalId: before.id });
    if (session.phase === 'closed') return refuse('session-closed');
    const change = changeOf(deps, input);
    const valid = validateChange(change, await loadWorld(tx, taxonomyId));
    if (!valid.ok) return valid;
    const wordings = await wordsForChange(tx, { deps, scope, input, change });
    if (!wordings.ok) return wordings;
    const proposalId = await writeProposal(held, {
      scope,
      input,
      change,
      wordings: wordings.value,
    });
    if (input.kind === 'add' && input.contributionId !== undefined) {
      await joinContribution(held, { id: input.contributionId, proposalId });
    }
    return ok({ proposalId });
  });
}

function changeOf(deps: Deps, input: TeamProposal): Change {
  switch (input.kind) {
    case 'affirm':
    case 'restore':
      return { kind: input.kind, categoryId: input.categoryId };
    case 'add':
      return { kind: 'add', parentId: input.parentId ?? null, facets: noFacets };
    case 'reword':
      return { kind: 'reword', categoryId: input.categoryId, meaning: input.meaning };
    case 'move':
      return { kind: 'move', categoryId: input.categoryId, parentId: input.parentId ?? null };
    case 'merge':
      return { kind: 'merge', categoryIds: input.others, intoId: input.categoryId };
    case 'retire':
      return { kind: 'retire', categoryId: input.categoryId, successors: input.others };
    case 'split':
      return {
        kind: 'split',
        categoryId: input.categoryId,
        parts: input.parts.map((part) => ({
          id: deps.ids.uuid(),
          language: input.language,
          text: plainText(part),
        })),
      };
    case 'map': {
      const { categoryId, predicate, source, object, objectLabel, justification } = input;
      const mapping = { predicate, source, object, objectLabel, justification };
      return { kind: 'map', categoryId, mapping };
    }
  }
}

const plainText = ({ label, definition }: { label: string; definition: string }): CategoryText => ({
  label,
  definition,
  altLabels: [],
  hiddenLabels: [],
  inclusions: [],
  exclusions: [],
  scopeNote: '',
  levels: [],
});

interface Writing {
  readonly scope: SessionScope;
  readonly input: TeamProposal;
  readonly change: Change;
  readonly wordings: readonly ProposedWording[];
}

async function writeProposal(
  { deps, tx, now }: HeldSession,
  { scope, input, change, wordings }: Writing,
): Promise<string> {
  const { sessionId, taxonomyId, accountId, role } = scope;
  const id = deps.ids.uuid();
  const revisionId = deps.ids.uuid();
  const originalId = deps.ids.uuid();
  const isOpen = input.intent === 'open';
  const categoryId = 'categoryId' in input ? input.categoryId : undefined;
  const { language } = input;
  const proposal = {
    id,
    sessionId,
    taxonomyId,
    kind: change.kind,
    change,
    categoryId: categoryId ?? null,
    status: isOpen ? ('open' as const) : ('draft' as const),
    visibility: 'passed' as const,
    position: await nextAgendaPosition(tx, sessionId),
    rationale: input.rationale,
    rationaleLanguage: language,
    contentWarning: await inheritedWarning(tx, { categoryId, language }),
    currentRevisionId: revisionId,
    accountId,
    requestId: input.requestId,
    createdAt: now,
    openedAt: isOpen ? now : null,
  };
  const revision = {
    id: revisionId,
    taxonomyId,
    proposalId: id,
    ordinal: 1,
    originalLanguage: wordings[0]?.language ?? language,
    change: 'initial' as const,
    createdAt: now,
  };
  const renderings = wordings.map((wording, index) => ({
    id: index === 0 ? originalId : deps.ids.uuid(),
    revisionId,
    ordinal: 1,
    ...wording,
    sourceRenderingId: index === 0 ? null : originalId,
    authorRole: role,
    createdAt: now,
  }));
  await addWordedProposals(tx, { proposals: [proposal], revisions: [revision], renderings });
  const news = isOpen
    ? ({ type: 'proposal.shown', audience: 'room', facts: { proposalId: id } } as const)
    : ({ type: 'queue.changed', audience: 'facilitators', facts: {} } as const);
  await appendEvent(tx, { sessionId, at: now, ...news });
  return id;
}

/** What somebody said became this: they are told, and asked whether it is what they meant (P4). */
async function joinContribution(
  held: HeldSession,
  { id, proposalId }: { id: string; proposalId: string },
): Promise<void> {
  const { tx, session } = held;
  const text = await lockText(tx, { sessionId: session.id, type: 'contribution', id });
  if (!text) return;
  await setContributionProposal(tx, { id, proposalId });
  await setVisibility(tx, { type: 'contribution', id, visibility: 'passed', hiddenReason: null });
  await recordReading(held, { text, before: false, after: false });
}
