import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { exportOwn } from '~/usecases/participants/export-own.server';

/** Everything that somebody wrote, to take along. */
export const loader = reading(participant, async ({ deps, scope }) =>
  ok(
    Response.json(await exportOwn(deps, scope), {
      headers: {
        'Cache-Control': 'no-store',
        'Content-Disposition': `attachment; filename="parlance-${scope.sessionCode}.json"`,
      },
    }),
  ),
);
