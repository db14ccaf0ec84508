import type { ParticipantCookie } from '~/contracts/participants';
import { normaliseCode } from '~/domain/sessions/codes';
import type { Deps } from '~/usecases/deps';
import { type Membership, membershipBy } from '~db/repositories/participants.server';

/** What a participant's scope says. */
export interface ParticipantFacts {
  readonly participantId: string;
  readonly voterId: string | null;
  readonly isByReceipt: boolean;
  readonly sessionId: string;
  readonly sessionCode: string;
  readonly taxonomyId: string;
}

/** Who a device belongs to in this session, whether let in or still waiting. */
export async function findMembership(
  deps: Deps,
  { code, cookie }: { code: string; cookie: ParticipantCookie },
): Promise<Membership | undefined> {
  const by =
    'token' in cookie
      ? { tokenHash: deps.secrets.sha256(cookie.token) }
      : { receiptHash: cookie.receiptHash };
  return membershipBy(deps.db, { code: normaliseCode(code), by });
}

/** The participant behind a device, once let in. */
export async function findParticipant(
  deps: Deps,
  where: { code: string; cookie: ParticipantCookie },
): Promise<ParticipantFacts | undefined> {
  const membership = await findMembership(deps, where);
  if (membership?.participant.state !== 'in') return undefined;
  const { participant, session } = membership;
  return {
    participantId: participant.id,
    voterId: participant.voterId,
    isByReceipt: 'receiptHash' in where.cookie,
    sessionId: session.id,
    sessionCode: session.code,
    taxonomyId: session.taxonomyId,
  };
}
