interface Found {
  best: number;
  /** How much further away the second nearest is. */
  ahead: number;
}

type Find = (x: number, y: number) => Found;

/** Up to so many centres are measured one after the other, which is quicker than to look where to begin. */
const fewCentres = 8;

/** Finds the centre (x, y interleaved) that a point lies nearest to; of equally near ones the first. */
export const nearestCentre = (centres: Float64Array): Find =>
  centres.length > 2 * fewCentres ? nearestOf(sortCentres(centres)) : nearestOfFew(centres);

function nearestOfFew(centres: Float64Array): Find {
  // One for all calls: millions of small results would cost more than the search.
  const found: Found = { best: 0, ahead: 0 };
  return (x, y) => {
    let least = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    let best = 0;
    for (let k = 0; 2 * k < centres.length; k += 1) {
      const dx = x - centres[2 * k]!;
      const dy = y - centres[2 * k + 1]!;
      const distance = dx * dx + dy * dy;
      if (distance < least) {
        second = least;
        least = distance;
        best = k;
      } else if (distance < second) {
        second = distance;
      }
    }
    found.best = best;
    found.ahead = Math.sqrt(second) - Math.sqrt(least);
    return found;
  };
}

/** Centres from left to right, and where each stood before. */
interface SortedCentres {
  readonly order: Int32Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

function sortCentres(centres: Float64Array): SortedCentres {
  const order = Int32Array.from({ length: centres.length / 2 }, (_, k) => k).sort(
    (a, b) => centres[2 * a]! - centres[2 * b]!,
  );
  const xs = Float64Array.from(order, (k) => centres[2 * k]!);
  const ys = Float64Array.from(order, (k) => centres[2 * k + 1]!);
  return { order, xs, ys };
}

/** Looks from where the point stands outwards, until only farther centres are left. */
function nearestOf({ order, xs, ys }: SortedCentres): Find {
  const count = order.length;
  const found: Found = { best: 0, ahead: 0 };
  return (x, y) => {
    let right = firstAtLeast(xs, x);
    let left = right - 1;
    let least = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    while (left >= 0 || right < count) {
      const toLeft = left >= 0 ? x - xs[left]! : Number.POSITIVE_INFINITY;
      const toRight = right < count ? xs[right]! - x : Number.POSITIVE_INFINITY;
      const dx = Math.min(toLeft, toRight);
      if (dx * dx > second) break;
      const place = toLeft < toRight ? left : right;
      if (place === left) left -= 1;
      else right += 1;
      const dy = y - ys[place]!;
      const distance = dx * dx + dy * dy;
      if (distance < least || (distance === least && order[place]! < found.best)) {
        second = least;
        least = distance;
        found.best = order[place]!;
      } else if (distance < second) {
        second = distance;
      }
    }
    found.ahead = Math.sqrt(second) - Math.sqrt(least);
    return found;
  };
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
