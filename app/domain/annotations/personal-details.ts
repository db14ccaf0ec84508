import { asciiDigits } from '../text/digits';
import type { Span } from '../text/span';
import {
  capitals,
  namesByHonorific,
  namesByPhrase,
  opensSentence,
  streets,
} from './personal-signs';

/** What in a text could let somebody be recognised (A2). */
export type PersonalDetailKind =
  | 'email'
  | 'phone'
  | 'number'
  | 'link'
  | 'handle'
  | 'address'
  | 'name';

export interface PersonalDetail extends Span {
  readonly kind: PersonalDetailKind;
}

interface Finder {
  readonly kind: PersonalDetailKind;
  /** A group `lead` holds what has to stand before and is no part of it (old Safari cannot look behind). */
  readonly pattern: RegExp;
  readonly isOne?: (words: string) => boolean;
}

/** In order of precedence: what one has taken, a later one does not take again. */
const finders: readonly Finder[] = [
  {
    kind: 'email',
    pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu,
  },
  {
    kind: 'link',
    pattern:
      /https?:\/\/\S{3,}|www\.\S{3,}|\b[a-z0-9-]{1,63}\.(?:com|org|net|me|ly|be|ru|cn)\/\S+/giu,
  },
  { kind: 'handle', pattern: /(?<lead>^|[^\p{L}\p{N}@])@[\p{L}\p{N}_.]{1,30}[\p{L}\p{N}_]/gu },
  ...streets.map((pattern): Finder => ({ kind: 'address', pattern })),
  {
    kind: 'phone',
    pattern: /[+(]?\p{Nd}(?:[ \u00a0\u202f().\-–/]{0,2}\p{Nd}){6,14}/gu,
    isOne: isPhone,
  },
  { kind: 'number', pattern: /[A-Za-z]{0,4}\p{Nd}{6,30}[A-Za-z]{0,2}/gu, isOne: isNoAmount },
  { kind: 'name', pattern: namesByPhrase },
  { kind: 'name', pattern: namesByHonorific },
  { kind: 'name', pattern: capitals, isOne: (words) => !opensSentence(words) },
];

/**
 * The gentle check before sending (A2): what looks like a phone number, an address, a name. In any script's digits, in the
 * languages whose signs we know (`personal-signs`). It guesses: it misses things and takes others for what they are not, so it may
 * only ever ask, never refuse. Spans are in the order of the text and do not overlap.
 */
export function findPersonalDetails(text: string): readonly PersonalDetail[] {
  const found: PersonalDetail[] = [];
  for (const { kind, pattern, isOne } of finders) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + (match.groups?.lead?.length ?? 0);
      const end = match.index + match[0].length;
      const isTaken = found.some((other) => start < other.end && other.start < end);
      if (!isTaken && isOne?.(text.slice(start, end)) !== false) found.push({ kind, start, end });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Long numbers that people write and that are no phone: dates, spans of years, amounts in groups of three. */
function isPhone(words: string): boolean {
  const text = asciiDigits(words).replace(/[\u00a0\u202f]/g, ' ');
  const isDate =
    /^\d{1,2}([./-])\d{1,2}\1(?:\d\d|\d{4})$/.test(text) ||
    /^\d{4}([./-])\d{1,2}\1\d{1,2}$/.test(text);
  const isYears = /^(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d$/.test(text);
  return !isDate && !isYears && !isAmount(text);
}

/** Nine digits in groups of three are how phones are written, too: those are an amount only if they are round. */
function isAmount(text: string): boolean {
  if (text.replace(/\D/g, '').length >= 9 && !text.endsWith('00')) return false;
  return /^[1-9]\d{0,2}(?:[. ]\d{3})+$|^[1-9]\d{0,2}(?:000)+$/.test(text);
}

function isNoAmount(words: string): boolean {
  return !isAmount(asciiDigits(words));
}
