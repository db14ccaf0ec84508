import { z } from 'zod';
import { secretLinks } from '~/contracts/room';
import { uuid } from '~/contracts/text';
import { ok, type Result } from '~/domain/result';
import { interpreter } from '~/gates/interpreter.server';
import { observer } from '~/gates/observer.server';
import { participant } from '~/gates/participant-proofs.server';
import { parseInput } from '~/gates/read-form.server';
import { inSession } from '~/gates/team.server';
import { visitOf } from '~/gates/visit.server';
import type { Listener } from '~/usecases/rooms/listener';

/** Which room, and in which part. Who somebody is says their cookie, or the secret part of their link. */
const handshake = z.object({
  as: z.enum(['participant', 'facilitator', ...secretLinks]),
  sessionId: uuid,
  sessionCode: z.string().max(40),
  token: z.string().max(200).optional(),
});

/** Proves who is at the other end of a new socket, by the same gates as their pages. */
export async function admitListener(
  auth: unknown,
  cookie: string | undefined,
): Promise<Result<Listener>> {
  const parsed = parseInput(handshake, auth);
  if (!parsed.ok) return parsed;
  const { as, sessionId, sessionCode, token } = parsed.value;
  const visit = visitOf({
    request: new Request('http://hub.invalid/', { headers: cookie ? { cookie } : {} }),
    params: { id: sessionId, code: sessionCode, token },
  });
  switch (as) {
    case 'participant': {
      const scope = await participant(visit);
      return scope.ok ? ok({ kind: as, scope: scope.value }) : scope;
    }
    case 'facilitator': {
      const scope = await inSession('watch-room')(visit);
      return scope.ok ? ok({ kind: as, scope: scope.value }) : scope;
    }
    case 'observer': {
      const scope = await observer(visit);
      return scope.ok ? ok({ kind: as, scope: scope.value }) : scope;
    }
    case 'interpreter': {
      const scope = await interpreter(visit);
      return scope.ok ? ok({ kind: as, scope: scope.value }) : scope;
    }
  }
}
