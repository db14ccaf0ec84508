import type { RefusedMessage } from '~/contracts/answers';
import { refuse } from '~/domain/result';
import { errorFacts } from '~/platform/logger.server';
import type { Deps } from '~/usecases/deps';
import { loadListening } from '~/usecases/rooms/load-listening.server';
import { admitListener } from './admit-listener.server';
import { catchUp } from './handlers/catch-up.server';
import { giveAnswers } from './handlers/give-answers.server';
import { MessageAllowance } from './message-allowance';
import { roomNames } from './room-names';
import type { Line, RoomOfLine, Wire } from './wire.server';

interface Accepting {
  readonly deps: Deps;
  readonly openRoom: (sessionId: string) => Promise<RoomOfLine | undefined>;
}

/** Far above what a person does, and still little for a server. */
const messages = { atOnce: 300, perSecond: 200 };
/** Tabs and devices of one person. */
const mostLinesOfOne = 10;

/** Lets sockets in by proof, and answers what they say. */
export function acceptLine(wire: Wire, accepting: Accepting): void {
  wire.use((line, next) => {
    admit(wire, line, accepting).then(next, (error: unknown) => {
      accepting.deps.log.error('line.failed', errorFacts(error));
      next(new Error('unavailable'));
    });
  });
  wire.on('connection', (line) => {
    const { room } = line.data;
    forgetRequest(line);
    line.emit('room:welcome', room.join(line));
    line.on('disconnect', () => room.leave(line));
    listen(line, accepting.deps);
  });
}

/** An error with `data` tells the browser that it is not let in, and to ask its page why; one without, to try again. */
async function admit(
  wire: Wire,
  line: Line,
  { deps, openRoom }: Accepting,
): Promise<Error | undefined> {
  const { auth, headers } = line.handshake;
  const admitted = await admitListener(auth, headers.cookie);
  if (!admitted.ok) return refusedLine(admitted);
  const listener = admitted.value;
  const room = await openRoom(listener.scope.sessionId);
  if (!room) return refusedLine(refuse('not-found'));
  line.data.listener = listener;
  line.data.room = room;
  line.data.answeredRevisionIds = [];
  if (listener.kind === 'participant') {
    const own = wire.of('/').adapter.rooms.get(roomNames.participant(listener.scope.participantId));
    if ((own?.size ?? 0) >= mostLinesOfOne) return new Error('too many lines');
    Object.assign(line.data, await loadListening(deps, listener.scope));
  }
  return undefined;
}

/**
 * Who somebody is has been proven. The request they came with, their cookie in it, would otherwise be held for as long as they
 * stay: the libraries keep it in several places, which is a good part of what a line takes in memory.
 */
function forgetRequest({ conn, handshake }: Line): void {
  // Whoever asks twice over one connection is let in twice, and it is forgotten already.
  if (conn.request) Object.assign(conn.request, { headers: {}, rawHeaders: [] });
  Object.assign(conn, { request: undefined });
  Object.assign(handshake, { headers: {}, query: {}, auth: {}, url: '' });
}

const refusedLine = ({ refusal }: RefusedMessage): Error =>
  Object.assign(new Error(refusal.code), { data: { refusal } });

function listen(line: Line, deps: Deps): void {
  const allowance = new MessageAllowance({ ...messages, now: () => performance.now() });
  const answering = <Reply>(
    reply: unknown,
    handle: () => Promise<Reply | RefusedMessage>,
  ): void => {
    // Without a way to answer there is nothing that could be promised.
    if (typeof reply !== 'function') return;
    const answer = allowance.take() ? handle() : Promise.resolve(refuse('too-fast'));
    answer.then(
      (said) => reply(said),
      (error: unknown) => {
        deps.log.error('message.failed', errorFacts(error));
        reply(refuse('unavailable'));
      },
    );
  };
  line.on('answer:give', (message: unknown, reply: unknown) =>
    answering(reply, () => giveAnswers(deps, line.data.listener, message)),
  );
  line.on('room:catch-up', (message: unknown, reply: unknown) =>
    answering(reply, () => catchUp(line, message)),
  );
}
