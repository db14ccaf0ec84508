import { z } from 'zod';
import { actors, detectionPoints, modalities } from '~/domain/taxonomy/category';
import { parseLanguageTag } from '~/domain/taxonomy/language-tag';

/** Bounds of what people write, in UTF-16 units (what a browser's `maxlength` counts). */
export const limits = {
  label: 120,
  labels: 20,
  definition: 600,
  line: 300,
  lines: 12,
  note: 2000,
  rationale: 2000,
  body: 4000,
  title: 160,
} as const;

/**
 * Bounds of what may stand in the database: taxonomies of other systems have longer texts than people
 * type here (a definition of 5,600 characters and a label of 123 occur), and none is cut.
 */
export const storedLimits = {
  label: 300,
  labels: 100,
  definition: 8000,
  line: 2000,
  lines: 100,
  note: 8000,
} as const;

/** Half of a surrogate pair cannot be written as UTF-8 and would break published bytes; NUL cannot be stored. */
const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text) && !text.includes('\0');

/** Forms send line ends as two characters, and `maxlength` counts one. */
const withPlainLineEnds = (text: string) => text.replaceAll('\r\n', '\n');

/** One line or paragraph as people type it: trimmed, NFC, bounded. Empty is allowed. */
export const typed = (maximum: number) =>
  z
    .string()
    .overwrite(withPlainLineEnds)
    .max(maximum)
    .refine(isWellFormed)
    .transform((text) => text.trim().normalize('NFC'));

/** The same, and not empty. */
export const required = (maximum: number) => typed(maximum).pipe(z.string().min(1));

/** A BCP-47 tag in canonical form, such as `es` or `zh-Hant`. */
export const languageTag = z
  .string()
  .max(70)
  .transform((text, context) => {
    const parsed = parseLanguageTag(text);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', params: { code: parsed.refusal.code } });
    return z.NEVER;
  });

export const uuid = z.uuid();

/** A whole number as it is typed; digits only, so that `1e3` and hex are not numbers here. */
export const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(minimum).max(maximum));

/** A list typed one entry a line, each of at most `line` characters. */
export const linesUpTo = ({ line, lines }: { readonly line: number; readonly lines: number }) =>
  z
    .string()
    .overwrite(withPlainLineEnds)
    .max(line * lines)
    .refine(isWellFormed)
    .transform((text) =>
      text
        .split('\n')
        .map((entry) => entry.trim().normalize('NFC'))
        .filter((entry) => entry !== ''),
    )
    .pipe(z.array(z.string().max(line)).max(lines));

export const typedLines = linesUpTo(limits);

/** The words of a category (T3) as they may come out of the database, imported ones included. */
export const storedText = z.strictObject({
  label: required(storedLimits.label),
  altLabels: z.array(required(storedLimits.label)).max(storedLimits.labels),
  hiddenLabels: z.array(required(storedLimits.label)).max(storedLimits.labels),
  definition: typed(storedLimits.definition),
  inclusions: z.array(required(storedLimits.line)).max(storedLimits.lines),
  exclusions: z.array(required(storedLimits.line)).max(storedLimits.lines),
  scopeNote: typed(storedLimits.note),
  levels: z.array(z.strictObject({ key: required(40), text: required(storedLimits.line) })).max(8),
});

export const facets = z.strictObject({
  modality: z.array(z.enum(modalities)).max(modalities.length),
  actor: z.array(z.enum(actors)).max(actors.length),
  detection: z.array(z.enum(detectionPoints)).max(detectionPoints.length),
  affectedGroups: z.array(required(limits.label)).max(limits.labels),
});

/** What an address asks to look for (`q`). */
export const searchIn = ({ searchParams }: URL): string =>
  (searchParams.get('q') ?? '').trim().slice(0, 200);
