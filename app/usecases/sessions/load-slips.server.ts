import type { SessionScope } from '~/domain/access/scopes';
import { showableCount } from '~/domain/answers/small-figures';
import { formatSlipCode } from '~/domain/sessions/codes';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { communitiesOf, sessionById } from '~db/repositories/sessions.server';
import { slipBatchesOf, unusedSlips } from '~db/repositories/slips.server';
import { slipCodes, slipHash } from './slip-codes.server';

interface Counts {
  readonly slips: number;
  /** `null` for one to four people (D5). */
  readonly used: number | null;
}

interface Batch {
  readonly id: string;
  readonly label: string;
  readonly community: LanguageMap | undefined;
  /** Absent for one that was set aside: its unused slips are gone, so that their number would tell the others'. */
  readonly counts: Counts | undefined;
  readonly setAsideReason: string | undefined;
}

interface Slips {
  readonly title: LanguageMap;
  readonly batches: readonly Batch[];
  readonly communities: readonly { readonly id: string; readonly label: LanguageMap }[];
}

/** The batches of a session, for the people who give them out. */
export async function loadSlips(deps: Deps, { sessionId }: SessionScope): Promise<Slips> {
  const [session, batches, communities] = await Promise.all([
    sessionById(deps.db, sessionId),
    slipBatchesOf(deps.db, sessionId),
    communitiesOf(deps.db, sessionId),
  ]);
  const labels = new Map(communities.map(({ id, label }) => [id, label]));
  return {
    title: session?.title ?? {},
    communities: communities.map(({ id, label }) => ({ id, label })),
    batches: batches.map((batch) => ({
      id: batch.id,
      label: batch.label,
      community: labels.get(batch.communityId ?? ''),
      counts:
        batch.setAsideAt === null
          ? { slips: batch.slips, used: showableCount(batch.used) }
          : undefined,
      setAsideReason: batch.setAsideReason ?? undefined,
    })),
  };
}

interface SlipSheet {
  readonly label: string;
  readonly community: LanguageMap | undefined;
  readonly title: LanguageMap;
  /** As they are read: two groups of four. Those that were used are left out. */
  readonly codes: readonly string[];
}

/** One batch to print and cut. */
export async function loadSlipSheet(
  deps: Deps,
  scope: SessionScope,
  batchId: string,
): Promise<SlipSheet | undefined> {
  const { title, batches } = await loadSlips(deps, scope);
  const batch = batches.find(({ id }) => id === batchId);
  if (!batch?.counts) return undefined;
  const unused = await unusedSlips(deps.db, batchId);
  const codes = slipCodes(deps, batchId, batch.counts.slips).filter((code) =>
    unused.has(slipHash(deps, code)),
  );
  return {
    label: batch.label,
    community: batch.community,
    title,
    codes: codes.map(formatSlipCode),
  };
}
