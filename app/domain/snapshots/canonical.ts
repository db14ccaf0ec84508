import { canonicalize } from 'json-canonicalize';

/** Thrown where a value cannot be written as canonical JSON. A defect of the caller, never of a person's input. */
export class NotCanonicalError extends Error {
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`not canonical JSON at ${path === '' ? '/' : path}: ${reason}`);
    this.name = 'NotCanonicalError';
    this.path = path;
  }
}

const loneSurrogate = /\p{Surrogate}/u;

const checkText = (text: string, path: string): string => {
  if (loneSurrogate.test(text)) throw new NotCanonicalError(path, 'a lone surrogate');
  return text;
};

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

/**
 * A fresh copy with absent members left out. The copy is needed, not only the checks: the library takes one
 * object that appears under two sibling paths (`/a` and `/ab`) for a circle.
 */
const plainCopy = (value: unknown, path: string): unknown => {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return checkText(value, path);
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw new NotCanonicalError(path, 'a number that JSON cannot hold');
  }
  if (Array.isArray(value)) return value.map((item, index) => plainCopy(item, `${path}/${index}`));
  if (typeof value === 'object' && isPlain(value)) {
    const copy: Record<string, unknown> = Object.create(null);
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue;
      copy[checkText(key, path)] = plainCopy(member, `${path}/${key}`);
    }
    return copy;
  }
  throw new NotCanonicalError(path, `a value of type ${typeof value}`);
};

/**
 * The one text of a JSON value (RFC 8785): members sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. Absent (`undefined`) members are left out. Refuses, with the path, what JSON cannot
 * hold or what has no single form: NaN, infinities, lone surrogates, dates, class instances, `undefined` in a list.
 */
export const canonicalText = (value: unknown): string => canonicalize(plainCopy(value, ''));

/** The UTF-8 bytes of `canonicalText`: what is served, and what every digest is taken of. */
export const canonicalBytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(canonicalText(value));

/** Whether two values have the same canonical text; an absent one equals only an absent one. */
export const sameCanonical = (left: unknown, right: unknown): boolean => {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  return canonicalText(left) === canonicalText(right);
};
