import { operations } from '~/contracts/api/operations';
import { ok } from '~/domain/result';
import { feedAnswer } from '~/gates/feed.server';
import { operationLoader } from '~/gates/operation.server';
import { anyone } from '~/gates/proofs.server';
import { onlyReading } from '~/gates/public-resource.server';
import { feedTexts } from '~/i18n/feed-texts.server';
import { loadReleaseFeed } from '~/usecases/snapshots/load-feeds.server';

/** `/t/releases.json` and `.atom`: the newest versions of every list. */
export const loader = operationLoader(operations.getAllReleasesFeed, anyone, async (visit) => {
  const texts = feedTexts(visit.query.lng);
  return ok(feedAnswer(visit, await loadReleaseFeed(visit.deps, { texts })));
});

export const action = onlyReading;
