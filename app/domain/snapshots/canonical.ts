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

const textOf = (text: string, path: string): string => {
  if (loneSurrogate.test(text)) throw new NotCanonicalError(path, 'a lone surrogate');
  return JSON.stringify(text);
};

const numberOf = (value: number, path: string): string => {
  if (Number.isFinite(value)) return JSON.stringify(value);
  throw new NotCanonicalError(path, 'a number that JSON cannot hold');
};

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

const membersOf = (value: object, path: string): string => {
  const members: string[] = [];
  for (const [key, member] of Object.entries(value).sort(byKey)) {
    if (member === undefined) continue;
    members.push(`${textOf(key, path)}:${write(member, `${path}/${key}`)}`);
  }
  return `{${members.join(',')}}`;
};

/** UTF-16 code units, as RFC 8785 §3.2.3 asks. */
const byKey = ([left]: [string, unknown], [right]: [string, unknown]): number =>
  left < right ? -1 : 1;

const write = (value: unknown, path: string): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return textOf(value, path);
  if (typeof value === 'number') return numberOf(value, path);
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => write(item, `${path}/${index}`)).join(',')}]`;
  }
  if (typeof value === 'object' && isPlain(value)) return membersOf(value, path);
  throw new NotCanonicalError(path, `a value of type ${typeof value}`);
};

/**
 * The one text of a JSON value (RFC 8785): members sorted by UTF-16 code units, no white space, texts and numbers as
 * ECMAScript writes them. Absent (`undefined`) members are left out. Refuses, with the path, what JSON cannot hold or
 * what has no single form: NaN, infinities, lone surrogates, dates, class instances, `undefined` in a list. Written
 * here because the usual library takes one object under two sibling paths for a circle and needs a second for a large list;
 * the tests hold the two against each other.
 */
export const canonicalText = (value: unknown): string => write(value, '');

/** The UTF-8 bytes of `canonicalText`: what is served, and what every digest is taken of. */
export const canonicalBytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(canonicalText(value));

/**
 * Whether two JSON values have the same canonical text, found without writing it: large documents are compared often.
 * An absent value equals only an absent one.
 */
export const sameCanonical = (left: unknown, right: unknown): boolean => {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  if (left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) return sameList(left, right);
  const [one, other] = [presentMembers(left), presentMembers(right)];
  return (
    one.size === other.size &&
    [...one].every(([key, value]) => other.has(key) && sameCanonical(value, other.get(key)))
  );
};

const sameList = (left: unknown, right: unknown): boolean =>
  Array.isArray(left) &&
  Array.isArray(right) &&
  left.length === right.length &&
  left.every((item, index) => sameCanonical(item, right[index]));

const presentMembers = (value: object): Map<string, unknown> =>
  new Map(Object.entries(value).filter(([, member]) => member !== undefined));
