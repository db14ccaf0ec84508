import type { ParticipantScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { reportsOf } from '~db/repositories/reports.server';
import { loadOwnWritings, type OwnWriting } from './load-own.server';

/** Everything that one person wrote, for them to take along. Holds no answers (V7). */
export async function exportOwn(deps: Deps, scope: ParticipantScope) {
  const { writings } = await loadOwnWritings(deps, scope);
  return {
    session: scope.sessionCode,
    exportedAt: deps.clock.now().toISOString(),
    writings: writings.map(exported),
    reports: (await reportsOf(deps.db, scope.participantId)).map(
      ({ kind, language, words, createdAt }) => ({
        ...{ kind, language, words },
        at: createdAt.toISOString(),
      }),
    ),
  };
}

function exported({ at, ...writing }: OwnWriting) {
  const common = { ...writing, at: at.toISOString() };
  if (common.what !== 'proposal') return common;
  const { view, ...rest } = common;
  const wordings = (view?.renderings ?? []).map(({ language, origin, text }) => ({
    language,
    origin,
    text,
  }));
  return { ...rest, rationale: view?.rationale, wordings, outcome: view?.outcome };
}
