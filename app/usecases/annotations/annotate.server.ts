import type { AnnotationForm } from '~/contracts/annotations';
import type { ParticipantScope } from '~/domain/access/scopes';
import { type AnnotationTarget, isExample } from '~/domain/annotations/annotation';
import { quotePassage } from '~/domain/annotations/passage';
import { mayReadAnnotation } from '~/domain/annotations/scope';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { addAnnotation } from '~db/repositories/annotations.server';
import { recordOwnChange, takeText } from '../participants/take-text.server';
import { findTarget, type TargetAddress } from './find-target.server';

export interface Annotated {
  readonly isHeld: boolean;
}

type Annotating = AnnotationForm & { readonly on: TargetAddress };

/** Attaches something to a category, a proposal, one of its fields or a passage of it (A1, A2). */
export async function annotate(
  deps: Deps,
  scope: ParticipantScope,
  input: Annotating,
): Promise<Result<Annotated>> {
  const sent = await deps.db.transaction(async (tx): Promise<Result<Annotated>> => {
    const taking = await takeText(tx, { deps, scope, action: 'annotate' });
    if (!taking.ok) return taking;
    const { now, visibility } = taking.value;
    const target = await targetOf(tx, scope, input);
    if (!target.ok) return target;
    const id = deps.ids.uuid();
    const isNew = await addAnnotation(tx, {
      ...rowOf(input),
      id,
      taxonomyId: scope.taxonomyId,
      sessionId: scope.sessionId,
      participantId: scope.participantId,
      targetId: target.value.id,
      target: target.value,
      visibility,
      createdAt: now,
    });
    const state = { scope: input.scope, visibility, isWithdrawn: false };
    const facts = { annotationId: id, targetId: target.value.id };
    const isShown = mayReadAnnotation(state, 'room');
    const news = isShown ? { type: 'annotation.shown' as const, facts } : undefined;
    if (isNew) await recordOwnChange(tx, { scope, now, news });
    return ok({ isHeld: visibility === 'held' });
  });
  if (sent.ok) deps.hub.sessionChanged(scope.sessionId);
  return sent;
}

function rowOf(input: AnnotationForm) {
  const { requestId, purpose, language, body, scope, contentWarning, modality, level } = input;
  return {
    requestId,
    purpose,
    language,
    body,
    scope,
    contentWarning,
    // Only examples become test cases (A4).
    mayTestAi: isExample(input) && input.mayTestAi,
    modality: isExample(input) && modality !== '' ? modality : null,
    level: isExample(input) && level !== '' ? level : null,
  };
}

async function targetOf(
  tx: Tx,
  scope: ParticipantScope,
  { on, passage, renderingId, level }: Annotating,
): Promise<Result<AnnotationTarget>> {
  const found = await findTarget(tx, scope, on);
  if (!found) return refuse('not-found');
  const steps = found.renderings.flatMap(({ text }) => text.levels.map(({ key }) => key));
  if (level !== '' && !steps.includes(level)) return refuse('not-a-choice', { field: 'level' });
  const whole = { type: on.type, id: on.id };
  if (!passage) return ok(whole);
  const { field, span } = passage;
  if (!span) return ok({ ...whole, field });
  const wording = found.renderings.find(({ id }) => id === renderingId);
  const quote = wording && quotePassage(wording.text, { field, span });
  if (!quote) return refuse('passage-moved', { field: 'passage' });
  return ok({ ...whole, field, quote });
}
