import { randomStream } from './random';

/** Two directions of greatest spread, unit length, the largest loading positive; and how much of the spread each explains (0…1). */
export interface Components {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly explained: readonly [number, number];
}

const largestBasis = 300;
const checkEvery = 12;
/** Where a start is at hand that leaves little to find. */
const checkNearby = 4;
const precision = 1e-13;

/**
 * The two leading eigenvectors of a symmetric, positive semidefinite matrix (row-major, `size` × `size`)
 * by the Lanczos method with full reorthogonalisation, run until both have converged: plain power
 * iteration still is a few degrees off after a hundred rounds where eigenvalues lie close together.
 * Where the space ends early (fewer directions than asked for), the rest are zero vectors. Those of nearly the same matrix
 * are a start from which fewer steps lead to the same directions.
 */
export function leadingComponents(
  matrix: Float64Array,
  { size, near }: { readonly size: number; readonly near?: Components | undefined },
): Components {
  const none = new Float64Array(size);
  let trace = 0;
  for (let a = 0; a < size; a += 1) trace += matrix[a * size + a]!;
  if (size === 0 || trace <= 0) return { first: none, second: none, explained: [0, 0] };
  const { values, vectors } = lanczos(matrix, { size, near });
  const component = (order: number): Float64Array => {
    const isThere = (values[order] ?? 0) > trace * 1e-14;
    return isThere ? withFixedSign(vectors[order]!) : none;
  };
  return {
    first: component(0),
    second: component(1),
    explained: [(values[0] ?? 0) / trace, Math.max(0, values[1] ?? 0) / trace],
  };
}

function withFixedSign(vector: Float64Array): Float64Array {
  let largest = 0;
  for (let a = 1; a < vector.length; a += 1) {
    // A hair's breadth of tolerance: of two loadings that are equal the earlier one decides.
    if (Math.abs(vector[a]!) > Math.abs(vector[largest]!) * (1 + 1e-9)) largest = a;
  }
  return vector[largest]! < 0 ? vector.map((loading) => -loading) : vector;
}

interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly Float64Array[];
}

function lanczos(
  matrix: Float64Array,
  { size, near }: { readonly size: number; readonly near: Components | undefined },
): Eigen {
  const random = randomStream(size);
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let next = randomUnit({ size, random, basis });
  if (next && near) next = unitNear(near, next);
  const every = near ? checkNearby : checkEvery;
  const most = Math.min(size, largestBasis);
  while (next && basis.length < most) {
    const image = multiply(matrix, next);
    diagonal.push(dot(next, image));
    basis.push(next);
    removeAll(image, basis);
    removeAll(image, basis);
    const length = Math.sqrt(dot(image, image));
    const hasEnded = length <= precision * Math.max(1, ...diagonal);
    if (basis.length === most) break;
    if (!hasEnded && basis.length % every === 0 && isSettled({ diagonal, beside, length })) break;
    beside.push(hasEnded ? 0 : length);
    next = hasEnded ? randomUnit({ size, random, basis }) : scale(image, 1 / length);
  }
  const { values, vectors } = tridiagonalEigen(diagonal, beside.slice(0, diagonal.length - 1));
  return {
    values: values.slice(0, 2),
    vectors: vectors.slice(0, 2).map((weights) => combine(basis, weights)),
  };
}

/** The error of a Ritz value is the last weight of its vector times the length that was left over. */
function isSettled({
  diagonal,
  beside,
  length,
}: {
  diagonal: readonly number[];
  beside: readonly number[];
  length: number;
}): boolean {
  const { values, vectors } = tridiagonalEigen(diagonal, beside);
  return [0, 1].every(
    (order) => Math.abs(vectors[order]!.at(-1)! * length) <= precision * 10 * values[0]!,
  );
}

/** Eigenvalues (largest first) and eigenvectors of a symmetric tridiagonal matrix: implicit QL (EISPACK's tql2). */
function tridiagonalEigen(diagonal: readonly number[], beside: readonly number[]): Eigen {
  const size = diagonal.length;
  const d = Float64Array.from(diagonal);
  const e = new Float64Array(size);
  e.set(beside.slice(0, size - 1));
  const columns = Array.from({ length: size }, (_, index) => {
    const column = new Float64Array(size);
    column[index] = 1;
    return column;
  });
  for (let low = 0; low < size; low += 1) {
    for (let round = 0; round < 60; round += 1) {
      let high = low;
      while (high < size - 1) {
        const around = Math.abs(d[high]!) + Math.abs(d[high + 1]!);
        if (Math.abs(e[high]!) <= Number.EPSILON * around) break;
        high += 1;
      }
      if (high === low) break;
      rotate({ d, e, columns, low, high });
    }
  }
  const order = [...d.keys()].sort((a, b) => d[b]! - d[a]!);
  return {
    values: order.map((index) => d[index]!),
    vectors: order.map((index) => columns[index]!),
  };
}

interface Rotation {
  readonly d: Float64Array;
  readonly e: Float64Array;
  readonly columns: readonly Float64Array[];
  readonly low: number;
  readonly high: number;
}

function rotate({ d, e, columns, low, high }: Rotation): void {
  let shift = (d[low + 1]! - d[low]!) / (2 * e[low]!);
  let radius = Math.hypot(shift, 1);
  shift = d[high]! - d[low]! + e[low]! / (shift + (shift >= 0 ? radius : -radius));
  let sine = 1;
  let cosine = 1;
  let moved = 0;
  for (let index = high - 1; index >= low; index -= 1) {
    const f = sine * e[index]!;
    const b = cosine * e[index]!;
    radius = Math.hypot(f, shift);
    e[index + 1] = radius;
    if (radius === 0) {
      d[index + 1]! -= moved;
      e[high] = 0;
      return;
    }
    sine = f / radius;
    cosine = shift / radius;
    shift = d[index + 1]! - moved;
    radius = (d[index]! - shift) * sine + 2 * cosine * b;
    moved = sine * radius;
    d[index + 1] = shift + moved;
    shift = cosine * radius - b;
    turn({ upper: columns[index + 1]!, lower: columns[index]!, sine, cosine });
  }
  d[low]! -= moved;
  e[low] = shift;
  e[high] = 0;
}

interface Turn {
  readonly upper: Float64Array;
  readonly lower: Float64Array;
  readonly sine: number;
  readonly cosine: number;
}

function turn({ upper, lower, sine, cosine }: Turn): void {
  for (let row = 0; row < upper.length; row += 1) {
    const kept = upper[row]!;
    upper[row] = sine * lower[row]! + cosine * kept;
    lower[row] = cosine * lower[row]! - sine * kept;
  }
}

interface RandomUnit {
  readonly size: number;
  readonly random: () => number;
  readonly basis: readonly Float64Array[];
}

/** A unit vector at right angles to the basis; none when the basis fills the space. */
function randomUnit({ size, random, basis }: RandomUnit): Float64Array | undefined {
  const vector = Float64Array.from({ length: size }, () => random() - 0.5);
  removeAll(vector, basis);
  removeAll(vector, basis);
  const length = Math.sqrt(dot(vector, vector));
  return length < 1e-8 ? undefined : scale(vector, 1 / length);
}

/** Mostly in the plane of two directions, with a share of another one: what is new in a matrix may lie anywhere. */
function unitNear({ first, second }: Components, other: Float64Array): Float64Array {
  const sum = other.map((entry, at) => first[at]! + second[at]! + entry / 100);
  return scale(sum, 1 / Math.sqrt(dot(sum, sum)));
}

function multiply(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  const image = new Float64Array(size);
  for (let a = 0; a < size; a += 1) {
    let sum = 0;
    const base = a * size;
    for (let b = 0; b < size; b += 1) sum += matrix[base + b]! * vector[b]!;
    image[a] = sum;
  }
  return image;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += a[index]! * b[index]!;
  return sum;
}

function scale(vector: Float64Array, factor: number): Float64Array {
  return vector.map((entry) => entry * factor);
}

function removeAll(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (const direction of basis) {
    const amount = dot(vector, direction);
    for (let index = 0; index < vector.length; index += 1) {
      vector[index]! -= amount * direction[index]!;
    }
  }
}

function combine(basis: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(basis[0]?.length ?? 0);
  basis.forEach((direction, order) => {
    const weight = weights[order]!;
    for (let index = 0; index < sum.length; index += 1) sum[index]! += weight * direction[index]!;
  });
  return sum;
}
