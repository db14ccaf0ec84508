import { operations } from '~/contracts/api/operations';
import { ok } from '~/domain/result';
import { feedAnswer } from '~/gates/feed.server';
import { operationLoader } from '~/gates/operation.server';
import { onlyReading } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { feedTexts } from '~/i18n/feed-texts.server';
import { loadReleaseFeed } from '~/usecases/snapshots/load-feeds.server';

/** `/t/{slug}/releases.json` and `.atom`: the newest versions of one list. */
export const loader = operationLoader(operations.getReleaseFeed, inPublished, async (visit) => {
  const texts = feedTexts(visit.query.lng);
  return ok(feedAnswer(visit, await loadReleaseFeed(visit.deps, { scope: visit.scope, texts })));
});

export const action = onlyReading;
