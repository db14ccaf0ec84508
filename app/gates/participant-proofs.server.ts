import { type ParticipantCookie, participantCookie } from '~/contracts/participants';
import { uuid } from '~/contracts/text';
import type { DoorScope, ParticipantScope } from '~/domain/access/scopes';
import { ok, refuse } from '~/domain/result';
import { normaliseCode } from '~/domain/sessions/codes';
import type { World } from '~/platform/world.server';
import { findDoor } from '~/usecases/participants/find-door.server';
import { findParticipant } from '~/usecases/participants/find-participant.server';
import type { Proof } from './gate.server';
import { mintDoor, mintParticipant } from './mint.server';

/** Somebody with the code of a session that exists. */
export const atDoor: Proof<DoorScope> = async ({ deps, params, address }) => {
  const door = await findDoor(deps, { code: params.code ?? '', address });
  return door.ok ? ok(mintDoor(door.value)) : door;
};

/** Somebody who was let in, by the cookie of their device. */
export const participant: Proof<ParticipantScope> = async ({ deps, world, params, request }) => {
  const { code = '' } = params;
  if (!hasWholeIds(params)) return refuse('not-found');
  const cookie = await readParticipantCookie(world, {
    code,
    header: request.headers.get('Cookie'),
  });
  const found = cookie && (await findParticipant(deps, { code, cookie }));
  return found ? ok(mintParticipant(found)) : refuse('not-joined');
};

/** Ids in an address are what they look like, or lead nowhere: the database refuses to look for anything else. */
const hasWholeIds = (params: Readonly<Record<string, string | undefined>>): boolean =>
  Object.entries(params).every(([name, id]) => !name.endsWith('Id') || uuid.safeParse(id).success);

/** What this browser holds for a session, if it is ours and whole. Sockets send the same header. */
export async function readParticipantCookie(
  { cookies }: World,
  { code, header }: { code: string; header: string | null },
): Promise<ParticipantCookie | undefined> {
  const raw: unknown = await cookies.participant(normaliseCode(code), false).parse(header);
  const parsed = participantCookie.safeParse(raw);
  return parsed.success ? parsed.data : undefined;
}
