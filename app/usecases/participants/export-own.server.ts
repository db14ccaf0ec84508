import type { ParticipantScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { loadOwnWritings, type OwnWriting } from './load-own.server';
import { loadOwnReports } from './load-own-reports.server';

/** Everything that one person wrote, for them to take along. Holds no answers (V7). */
export async function exportOwn(deps: Deps, scope: ParticipantScope) {
  const { writings } = await loadOwnWritings(deps, scope);
  return {
    session: scope.sessionCode,
    exportedAt: deps.clock.now().toISOString(),
    writings: writings.map(exported),
    reports: (await loadOwnReports(deps, scope)).map(({ kind, language, words, fate, at }) => ({
      ...{ kind, language, words, fate },
      at: at.toISOString(),
    })),
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
