import type { Hub } from '~/usecases/deps';

interface Following {
  /** Milliseconds within which many changes are told as one. */
  readonly every: number;
  readonly onMoved: (sessionIds: readonly string[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/**
 * The same hub, which also notes in which sessions something moved, and tells of it a little later: whoever answers
 * waits for nothing of what follows from their answer.
 */
export function followAnswers(
  hub: Hub,
  { every, onMoved, onError }: Following,
): Hub & { stop(): Promise<void> } {
  const moved = new Set<string>();
  let telling: Promise<void> = Promise.resolve();
  const tell = () => {
    const sessionIds = [...moved];
    moved.clear();
    if (sessionIds.length > 0) telling = onMoved(sessionIds).catch(onError);
  };
  const timer = setInterval(tell, every);
  return {
    sessionChanged: (sessionId) => {
      moved.add(sessionId);
      hub.sessionChanged(sessionId);
    },
    figuresChanged: (sessionId, revisionIds) => {
      hub.figuresChanged(sessionId, revisionIds);
    },
    answersCounted: (changes) => {
      for (const { sessionId } of changes) moved.add(sessionId);
      hub.answersCounted(changes);
    },
    stop: async () => {
      clearInterval(timer);
      await telling;
      tell();
      await telling;
    },
  };
}
