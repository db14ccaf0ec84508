import { missedQuery } from '~/contracts/room';
import { receiving } from '~/gates/message-gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { systemScope } from '~/gates/system.server';
import { catchUpRoom } from '~/usecases/rooms/catch-up-room.server';

/** What happened in the room since a revision, for pages whose sockets are blocked. */
export const loader = receiving(participant, missedQuery, ({ deps, scope, input }) =>
  catchUpRoom(deps, systemScope, {
    listener: { kind: 'participant', scope },
    revision: input.after,
  }),
);
