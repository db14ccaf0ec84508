import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { receiptLength } from '~/domain/sessions/codes';
import type { Deps } from '~/usecases/deps';
import {
  membershipByReceipt,
  participantById,
  updateParticipant,
} from '~db/repositories/participants.server';
import { countWrongGuess, isOverLimit } from './limit-attempts.server';

export interface Receipt {
  /** Sixteen digits, shown once. */
  readonly digits: string;
  /** What is kept, and what the cookie of a device holds that comes back with it. */
  readonly receiptHash: string;
}

const hashOf = (deps: Deps, digits: string): string => deps.secrets.keyedHash(`receipt:${digits}`);

/**
 * Gives somebody a receipt, or a new one in place of the old, which stops working on every device that came in with it.
 * Drawn from the form's number, so that a double press shows the same one.
 */
export async function makeReceipt(
  deps: Deps,
  { sessionId, participantId }: ParticipantScope,
  { requestId }: { readonly requestId: string },
): Promise<Result<Receipt>> {
  const person = await participantById(deps.db, { sessionId, participantId });
  if (!person) return refuse('not-found');
  const random = BigInt(`0x${deps.secrets.keyedHash(`new receipt:${participantId}:${requestId}`)}`);
  const digits = (random % 10n ** BigInt(receiptLength)).toString().padStart(receiptLength, '0');
  const receiptHash = hashOf(deps, digits);
  await updateParticipant(deps.db, { participantId, set: { receiptHash } });
  return ok({ digits, receiptHash });
}

/** Comes back with a receipt, on any device: to what one wrote, never to which way one answered (V7). */
export async function returnWithReceipt(
  deps: Deps,
  { receipt, address }: { readonly receipt: string; readonly address: string },
): Promise<Result<{ readonly sessionCode: string; readonly receiptHash: string }>> {
  const guess = { what: 'receipts', address };
  if (await isOverLimit(deps, guess)) return refuse('too-many-attempts');
  const receiptHash = hashOf(deps, receipt);
  const membership = await membershipByReceipt(deps.db, receiptHash);
  if (membership?.participant.state !== 'in') {
    await countWrongGuess(deps, guess);
    return refuse('receipt-unknown', { field: 'receipt' });
  }
  return ok({ sessionCode: membership.session.code, receiptHash });
}
