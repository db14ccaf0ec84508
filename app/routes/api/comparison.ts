import { operations } from '~/contracts/api/operations';
import { ok, refuse } from '~/domain/result';
import { operationLoader } from '~/gates/operation.server';
import { onlyReading } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { textResponse } from '~/gates/published-responses.server';
import { versionPair } from '~/gates/version-pair';
import { loadComparisonFile } from '~/usecases/snapshots/load-comparison-file.server';

const aDay = 86_400;

/** `/t/{slug}/compare/{from}...{to}/changes.json`, and `migrations.csv` beside it: the way between any two versions. */
export const loader = operationLoader(
  operations.getChanges,
  inPublished,
  async ({ deps, scope, params, request }) => {
    const pair = versionPair(params.pair);
    if (!pair) return refuse('not-found');
    const found = await loadComparisonFile(deps, scope, { ...pair, file: params.file ?? '' });
    if (!found.ok) return found;
    const { text, mediaType } = found.value;
    return ok(textResponse(request, text, { deps, maxAge: aDay, mediaType }));
  },
);

export const action = onlyReading;
