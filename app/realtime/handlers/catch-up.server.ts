import type { RefusedMessage } from '~/contracts/answers';
import { type CatchUpReply, catchUpRequest } from '~/contracts/room';
import { parseInput } from '~/gates/read-form.server';
import type { Line } from '../wire.server';

/** `room:catch-up`: what this socket missed since the revision it holds (S3). */
export async function catchUp(
  line: Line,
  message: unknown,
): Promise<CatchUpReply | RefusedMessage> {
  const parsed = parseInput(catchUpRequest, message);
  if (!parsed.ok) return parsed;
  return line.data.room.catchUp(line, parsed.value.revision);
}
