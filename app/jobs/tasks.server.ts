import { z } from 'zod';
import { uuid } from '~/contracts/text';
import { systemScope } from '~/gates/system.server';
import { cutSessionAnswers } from '~/usecases/decisions/cut-answers.server';
import { deleteExpiredTexts } from '~/usecases/decisions/delete-expired.server';
import type { Deps } from '~/usecases/deps';
import { pruneExpiredRows } from '~/usecases/instance/prune-expired.server';
import { updateOpinionMap } from '~/usecases/opinions/update-opinion-map.server';
import { endPhase } from '~/usecases/sessions/end-phase.server';
import { recompressRelease } from '~/usecases/snapshots/recompress-release.server';
import { attemptDelivery } from '~/usecases/webhooks/attempt-delivery.server';

/** What a queued job does. Its payload comes from the database and is parsed like any other input. */
type Task = (deps: Deps, payload: unknown) => Promise<void>;

const ofSession = z.object({ sessionId: uuid });
const ofRelease = z.object({ releaseId: uuid });
const ofDelivery = z.object({ deliveryId: uuid });

/** Work on one session. A refusal means that the session is gone, and with it the work. */
const onSession =
  (
    work: (
      deps: Deps,
      scope: typeof systemScope,
      input: z.output<typeof ofSession>,
    ) => Promise<unknown>,
  ): Task =>
  async (deps, payload) => {
    await work(deps, systemScope, ofSession.parse(payload));
  };

export const tasks: Readonly<Record<string, Task>> = {
  'end-phase': onSession(endPhase),
  'cut-answers': onSession(cutSessionAnswers),
  'delete-expired': onSession(deleteExpiredTexts),
  'prune-expired': (deps) => pruneExpiredRows(deps, systemScope),
};

/** These take their time; by a runner of their own, so that no timer runs over meanwhile. */
export const longTasks: Readonly<Record<string, Task>> = {
  'map-opinions': onSession(updateOpinionMap),
  'recompress-release': (deps, payload) =>
    recompressRelease(deps, systemScope, ofRelease.parse(payload)),
};

/** These wait for servers of others, which may be slow; by a runner of their own, so that nothing waits for them. */
export const outgoingTasks: Readonly<Record<string, Task>> = {
  'deliver-webhook': (deps, payload) =>
    attemptDelivery(deps, systemScope, ofDelivery.parse(payload)),
};
