import type { JoinForm } from '~/contracts/participants';
import type { DoorScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import {
  addParticipant,
  countJoined,
  type NewParticipant,
  type Participant,
  participantByRequest,
  spendSlip,
} from '~db/repositories/participants.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { lockSession, type Session } from '~db/repositories/sessions.server';
import { countWrongGuess, isOverLimit } from './limit-attempts.server';

export interface Joined {
  readonly state: 'in' | 'waiting';
  /** For the cookie of this device; only its hash is kept. */
  readonly token: string;
}

type Joining = JoinForm & { readonly address: string };

/** A second press of the same form is the same person only this long: later it may be the next one at a lent phone. */
const repeatWindow = 5 * 60_000;

/** A room shares one address, so a session counts who comes in, not who asks (S7): far above a hall of people at once. */
const mostJoined = 3000;
const joinWindow = 60_000;

/**
 * Makes a participant (S5, S7). The same form again within minutes gives the same participant and the same cookie; later, or
 * after this device has been told to forget, it makes another one.
 */
export async function joinSession(
  deps: Deps,
  scope: DoorScope,
  input: Joining,
): Promise<Result<Joined>> {
  const guess = { what: `slips:${scope.sessionId}`, address: input.address };
  if (scope.admission === 'slips' && (await isOverLimit(deps, guess))) {
    return refuse('too-many-attempts');
  }
  const joined = await deps.db.transaction(async (tx): Promise<Result<Joined>> => {
    const session = await lockSession(tx, scope.sessionId);
    const requestId = { sessionId: scope.sessionId, requestId: input.requestId };
    const before = await participantByRequest(tx, requestId);
    const repeated = before && repeatedJoin(before, { deps, input });
    if (repeated) return ok(repeated);
    const fresh = before ? { ...input, requestId: deps.ids.random() } : input;
    return join(tx, { deps, scope, input: fresh, session });
  });
  if (!joined.ok && joined.refusal.code === 'slip-not-valid') await countWrongGuess(deps, guess);
  if (joined.ok && joined.value.state === 'waiting') deps.hub.sessionChanged(scope.sessionId);
  return joined;
}

/** Made from the form's own number, so that a form sent twice gets the same cookie twice. */
const tokenOf = (deps: Deps, { requestId }: Joining): string =>
  deps.secrets.keyedHash(`participant:${requestId}`);

function repeatedJoin(
  { state, joinedAt, tokenHash }: Participant,
  { deps, input }: Pick<Attempt, 'deps' | 'input'>,
): Joined | undefined {
  const token = tokenOf(deps, input);
  const age = deps.clock.now().getTime() - joinedAt.getTime();
  const isSame = tokenHash === deps.secrets.sha256(token) && age < repeatWindow;
  return isSame && (state === 'in' || state === 'waiting') ? { state, token } : undefined;
}

interface Attempt {
  readonly deps: Deps;
  readonly scope: DoorScope;
  readonly input: Joining;
  readonly session: Session | undefined;
}

async function join(tx: Tx, attempt: Attempt): Promise<Result<Joined>> {
  const { deps, scope, input, session } = attempt;
  const { sessionId } = scope;
  if (!session) return refuse('not-found');
  if (session.phase === 'closed') return refuse('session-closed');
  if (session.isLocked) return refuse('session-locked');
  if (!session.languages.includes(input.language)) {
    return refuse('not-a-choice', { field: 'language' });
  }
  const since = new Date(deps.clock.now().getTime() - joinWindow);
  if ((await countJoined(tx, { sessionId, since })) >= mostJoined)
    return refuse('joining-too-fast');
  const attested = await attestation(tx, attempt);
  if (!attested.ok) return attested;

  const state = session.admission === 'waiting-room' ? 'waiting' : 'in';
  const token = tokenOf(deps, input);
  await addParticipant(tx, {
    ...attested.value,
    id: deps.ids.uuid(),
    sessionId,
    tokenHash: deps.secrets.sha256(token),
    voterId: deps.ids.random(),
    state,
    language: input.language,
    readingLanguages: readingOrder(input),
    isOwnDevice: input.isOwnDevice,
    requestId: input.requestId,
    joinedAt: deps.clock.now(),
  });
  if (state === 'waiting') {
    const at = deps.clock.now();
    await appendEvent(tx, {
      sessionId,
      type: 'door.changed',
      audience: 'facilitators',
      facts: {},
      at,
    });
  }
  return ok({ state, token });
}

type Attestation = Pick<NewParticipant, 'communityId' | 'communityIsAttested' | 'slipBatchId'>;

/** Only a slip attests a community: it was that community's own to give out (S7). */
async function attestation(tx: Tx, attempt: Attempt): Promise<Result<Attestation>> {
  const { deps, scope, input } = attempt;
  if (scope.admission !== 'slips') return ok({});
  if (input.slipCode === '') return refuse('required', { field: 'slipCode' });
  const batch = await spendSlip(tx, {
    sessionId: scope.sessionId,
    codeHash: deps.secrets.keyedHash(`slip:${input.slipCode}`),
    now: deps.clock.now(),
  });
  if (!batch) return refuse('slip-not-valid', { field: 'slipCode' });
  return ok({
    slipBatchId: batch.batchId,
    communityId: batch.communityId,
    communityIsAttested: batch.communityId !== null,
  });
}

/** The chosen language first, each once. */
const readingOrder = ({ language, readingLanguages, otherLanguage }: Joining): string[] => [
  ...new Set([language, ...readingLanguages, ...(otherLanguage ? [otherLanguage] : [])]),
];
