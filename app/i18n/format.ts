import { isInterfaceLanguage, ownNames } from './languages';

/**
 * Western digits in every language: join codes, receipts and versions are written in them too,
 * and the browser must write what the server wrote.
 */
const withDigits = (language: string): string => `${language}-u-nu-latn`;

export const formatNumber = (value: number, language: string): string =>
  new Intl.NumberFormat(withDigits(language)).format(value);

/** `share` is between 0 and 1; the percentage is whole, and never 100 % or 0 % by rounding alone. */
export function formatShare(share: number, language: string): string {
  const rounded = Math.round(share * 100) / 100;
  const honest = share > 0 && share < 1 ? Math.min(0.99, Math.max(0.01, rounded)) : rounded;
  return new Intl.NumberFormat(withDigits(language), { style: 'percent' }).format(honest);
}

/** A file’s size as people say it: "1.2 MB", "48 kB". */
export function formatBytes(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(withDigits(language), {
    style: 'unit',
    unit: units[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: bytes < 10 * 1000 ** step ? 1 : 0,
  }).format(bytes / 1000 ** step);
}

interface Moment {
  readonly at: Date;
  readonly language: string;
  /** IANA name; each session has one, so that all in it read the same time. */
  readonly timeZone: string;
}

export const formatDate = ({ at, language, timeZone }: Moment): string =>
  new Intl.DateTimeFormat(withDigits(language), { dateStyle: 'long', timeZone }).format(at);

export const formatTime = ({ at, language, timeZone }: Moment): string =>
  new Intl.DateTimeFormat(withDigits(language), { timeStyle: 'short', timeZone }).format(at);

export const formatDateTime = ({ at, language, timeZone }: Moment): string =>
  new Intl.DateTimeFormat(withDigits(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(at);

/** Several things in one phrase: "Spanish, Arabic and Amharic". */
export const formatList = (items: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);

/** The name of a language in another one: Arabic in Spanish is "árabe". The tag itself if nobody knows. */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What a language calls itself, in its own script. */
export function ownLanguageName(tag: string): string {
  if (isInterfaceLanguage(tag)) return ownNames[tag];
  const name = languageName(tag, tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** A short span of time: "350 milliseconds" as "350 ms", from ten seconds on as "12 s". */
export function formatMilliseconds(milliseconds: number, language: string): string {
  const isLong = milliseconds >= 10_000;
  return new Intl.NumberFormat(withDigits(language), {
    style: 'unit',
    unit: isLong ? 'second' : 'millisecond',
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(isLong ? milliseconds / 1000 : milliseconds);
}
