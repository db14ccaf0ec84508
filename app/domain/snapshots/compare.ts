import type { Changes } from './changes';
import { diffSnapshots } from './diff';
import { highestLevel, levelReasons } from './level';
import { migrationBetween } from './migration-map';
import type { ChangeLevel, Snapshot } from './snapshot';

/**
 * The changes document between any two versions of one taxonomy, in either direction, made of the two documents alone:
 * what came and went in between does not show. Applying its entries to `from` gives `to`.
 */
export const compareSnapshots = (
  from: Snapshot,
  to: Snapshot,
): Changes & { readonly level: ChangeLevel } => {
  const entries = diffSnapshots(from, to);
  const reasons = levelReasons(from, to, entries);
  return {
    taxonomy: to.id,
    from: from.version,
    to: to.version,
    level: highestLevel(reasons),
    reasons,
    entries,
    migrations: migrationBetween(from, to),
  };
};
