import { operations } from '~/contracts/api/operations';
import { ok } from '~/domain/result';
import { feedAnswer } from '~/gates/feed.server';
import { operationLoader } from '~/gates/operation.server';
import { anyone } from '~/gates/proofs.server';
import { onlyReading } from '~/gates/public-resource.server';
import { feedTexts } from '~/i18n/feed-texts.server';
import { loadWithdrawalFeed } from '~/usecases/snapshots/load-feeds.server';

/** `/t/withdrawals.json` and `.atom`: texts of every list that were taken back, by id (R5). */
export const loader = operationLoader(operations.getAllWithdrawalsFeed, anyone, async (visit) => {
  const texts = feedTexts(visit.query.lng);
  return ok(feedAnswer(visit, await loadWithdrawalFeed(visit.deps, { texts })));
});

export const action = onlyReading;
