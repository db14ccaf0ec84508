import type { Copies } from './firmness';
import type { Components } from './principal-components';

/** What one result leaves behind, so that the next on nearly the same votes is found sooner. */
export interface Trail {
  readonly components: Components;
  /** Stable: the centres of the best groupings into 2 … 5. Compat: those of the small clusters, alone. */
  readonly centres: readonly Float64Array[];
  readonly k: number;
  /** What the groups were compared with; absent where there are none. */
  readonly copies: Copies | undefined;
  readonly stability: number | undefined;
}

/** The cosine by which an axis may have turned for places on the plane to be about the same. */
const sameDirection = 0.95;

/** The trail, if it leads to the plane of these components; elsewhere its centres would mean nothing. */
export function trailTo(components: Components, trail: Trail | undefined): Trail | undefined {
  if (!trail) return undefined;
  const isSame = (['first', 'second'] as const).every(
    (axis) => cosine(components[axis], trail.components[axis]) >= sameDirection,
  );
  return isSame ? trail : undefined;
}

function cosine(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, loading, at) => sum + loading * (b[at] ?? 0), 0);
}
