/** Names of groups of sockets. A socket is in them by what it has proven; it cannot ask to be. */
export const roomNames = {
  all: (sessionId: string) => `session:${sessionId}`,
  facilitators: (sessionId: string) => `session:${sessionId}:facilitators`,
  /** Those who may see the shares of a revision because they have answered it (V5). */
  figures: (sessionId: string, revisionId: string) => `session:${sessionId}:figures:${revisionId}`,
  participant: (participantId: string) => `participant:${participantId}`,
};
