import { decide, isAffectedAboveFloor } from '~/domain/decisions/decide';
import { gatherFacts } from '~/domain/decisions/facts';
import type { DecisionRecord } from '~/domain/decisions/record';
import { applyChange } from '~/domain/proposals/apply-change';
import { loadWorld } from '~/usecases/proposals/load-world.server';
import type { HeldSession } from '~/usecases/sessions/within-session.server';
import {
  addDecision,
  closeProposal,
  type DecisionEntry,
  proposalsToDecide,
} from '~db/repositories/decisions.server';
import { currentRenderings } from '~db/repositories/renderings.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { applyEffects } from './apply-effects.server';
import { type CountedProposal, countRoom } from './count-room.server';

/**
 * Decides everything that lies before the room (D1–D4), in agenda order, each change checked again against the tree
 * as the ones before left it. An item that stays open keeps its figures and can be answered again.
 */
export async function decideOpenItems(held: HeldSession): Promise<void> {
  const { tx, session, now } = held;
  const proposals = await proposalsToDecide(tx, session.id);
  const counted = await countRoom(tx, {
    sessionId: session.id,
    rule: session.rule,
    proposals,
  });
  const hashes = await hashesOf(
    held,
    proposals.map(({ currentRevisionId }) => currentRevisionId),
  );
  for (const item of counted) {
    await decideItem(held, item, hashes.get(item.proposal.currentRevisionId) ?? {});
  }
  if (proposals.length === 0) return;
  await appendEvent(tx, {
    sessionId: session.id,
    type: 'decisions.made',
    audience: 'room',
    facts: { proposalIds: proposals.map(({ id }) => id) },
    at: now,
  });
}

async function decideItem(
  held: HeldSession,
  { proposal, counts, objections }: CountedProposal,
  textSha256: DecisionRecord['textSha256'],
): Promise<void> {
  const { deps, tx, session, now } = held;
  const facts = gatherFacts(counts);
  const decision = decide(facts);
  const id = deps.ids.uuid();
  const applied = await applyDecided(held, {
    decisionId: id,
    proposal,
    outcome: decision.outcome,
    affectedAboveFloor: isAffectedAboveFloor(decision),
  });
  await addDecision(tx, {
    id,
    taxonomyId: session.taxonomyId,
    sessionId: session.id,
    proposalId: proposal.id,
    revisionId: proposal.currentRevisionId,
    outcome: decision.outcome,
    reason: decision.reason,
    heldBy: [...decision.heldBy],
    record: {
      sessionId: session.id,
      proposalId: proposal.id,
      revisionId: proposal.currentRevisionId,
      decidedAt: now.toISOString(),
      admission: session.admission,
      facts,
      decision,
      textSha256,
      dissent: objections.filter(({ mayPublish }) => mayPublish).map((objection) => objection.id),
    },
    ...applied,
    position: proposal.position,
    decidedAt: now,
  });
  if (decision.outcome === 'open') return;
  await closeProposal(tx, { id: proposal.id, needsRebase: applied.effect === 'needs-rebase' });
}

type Decided = Pick<Parameters<typeof applyChange>[0], 'outcome' | 'affectedAboveFloor'> & {
  readonly decisionId: string;
  readonly proposal: CountedProposal['proposal'];
};

/** Carries out what follows from an outcome by the table (D4), or notes that the tree has moved on (P1). */
export async function applyDecided(
  { deps, tx, session, now }: Pick<HeldSession, 'deps' | 'tx' | 'session' | 'now'>,
  { decisionId, proposal, outcome, affectedAboveFloor }: Decided,
): Promise<Pick<DecisionEntry, 'effect' | 'categoryId'>> {
  const { taxonomyId } = session;
  const newCategoryId = deps.ids.uuid();
  const effects = applyChange(
    { change: proposal.change, outcome, affectedAboveFloor, newCategoryId },
    await loadWorld(tx, taxonomyId),
  );
  if (!effects.ok) return { effect: 'needs-rebase', categoryId: proposal.categoryId };
  if (effects.value.length === 0) return { effect: 'none', categoryId: proposal.categoryId };
  await applyEffects({ deps, tx, taxonomyId, decisionId, proposal, now }, effects.value);
  return {
    effect: 'applied',
    categoryId: proposal.change.kind === 'add' ? newCategoryId : proposal.categoryId,
  };
}

/** SHA-256 of every wording that lay before the room, by revision and language (D3). */
async function hashesOf(
  { tx }: HeldSession,
  revisionIds: readonly string[],
): Promise<Map<string, Record<string, string>>> {
  const texts = await currentRenderings(tx, revisionIds);
  return new Map(
    [...texts].map(([revisionId, renderings]) => [
      revisionId,
      Object.fromEntries(renderings.map(({ language, textSha256 }) => [language, textSha256])),
    ]),
  );
}
