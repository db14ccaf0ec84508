import { ok, type Refusal, type Result, refuse } from '../result';
import { type AnnouncedDeprecation, type CategoryStatus, isGone } from './category';
import { ancestorsOf, descendantsOf, type Tree } from './tree';

/** The list as it stands, gone categories included. */
export interface Ground {
  readonly tree: Tree;
  readonly statuses: ReadonlyMap<string, CategoryStatus>;
}

type GroundRefusal = Refusal<'relation-unknown' | 'relation-gone'>;

const standing = ({ statuses }: Ground, id: string): Result<CategoryStatus, GroundRefusal> => {
  const status = statuses.get(id);
  if (status === undefined) return refuse('relation-unknown');
  return isGone(status) ? refuse('relation-gone') : ok(status);
};

export type RelationRefusal = GroundRefusal | Refusal<'relation-to-itself' | 'relation-in-tree'>;

/**
 * Whether two categories may be called related (`skos:related`): both stand, and neither lies above the other, by any parent:
 * the two kinds of relation exclude each other (S27, https://www.w3.org/TR/skos-reference/#S27).
 */
export function checkRelation(
  [one, other]: readonly [string, string],
  ground: Ground,
): Result<undefined, RelationRefusal> {
  if (one === other) return refuse('relation-to-itself');
  for (const id of [one, other]) {
    const found = standing(ground, id);
    if (!found.ok) return found;
  }
  const isInTree =
    ancestorsOf(ground.tree, one).has(other) || descendantsOf(ground.tree, one).has(other);
  return isInTree ? refuse('relation-in-tree') : ok(undefined);
}

export type AnnouncementRefusal =
  | GroundRefusal
  | Refusal<'successor-is-itself' | 'successor-needed' | 'successors-needed'>;

/**
 * Whether it may be announced that a category is going to leave: it stands, and so does what is to take its place. What is to
 * be merged goes into one other category, what is to be split into two or more; what is retired may have successors.
 */
export function checkAnnouncement(
  { id, kind, successors }: AnnouncedDeprecation & { readonly id: string },
  ground: Ground,
): Result<undefined, AnnouncementRefusal> {
  const own = standing(ground, id);
  if (!own.ok) return own;
  if (successors.includes(id)) return refuse('successor-is-itself');
  for (const successor of successors) {
    const found = standing(ground, successor);
    if (!found.ok) return found;
  }
  if (kind === 'merged' && successors.length !== 1) {
    return refuse('successor-needed');
  }
  if (kind === 'split' && successors.length < 2) {
    return refuse('successors-needed');
  }
  return ok(undefined);
}
