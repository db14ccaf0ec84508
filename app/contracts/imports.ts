import { z } from 'zod';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import { parseLicense } from '~/domain/taxonomy/license';
import { languageTag, uuid } from './text';

/** Where in the file something stands, so that a person can find it. */
export interface Position {
  /** A path into the data such as `risks[12]`, or the name of a column; empty for the whole file. */
  readonly path: string;
  /** Counted from 1. */
  readonly line?: number;
}

/** An error keeps everything out; a warning and an info do not. */
export type FindingSeverity = 'error' | 'warning' | 'info';

/**
 * One thing noticed while reading or planning. `code` is a key of the `errors` texts, `params` fill
 * that text. Whatever a file holds and we do not take has a finding: nothing is dropped in silence.
 */
export interface Finding extends Position {
  readonly severity: FindingSeverity;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A category named in a report: its first code and its words in the original language. */
export interface Mention {
  readonly code: string;
  readonly label: string;
  readonly language: LanguageTag;
}

/** What an import would do, or has done: the same report for both. */
export interface ImportReport {
  readonly taxonomySlug: string;
  readonly isNewTaxonomy: boolean;
  readonly file: {
    readonly name: string;
    readonly format: string;
    readonly sha256: string;
    readonly title: LanguageMap;
    readonly source: string;
    readonly version: string;
  };
  readonly license: string;
  readonly languages: readonly LanguageTag[];
  /** Categories of the file on each level of its tree, tops first. */
  readonly levels: readonly number[];
  readonly counts: {
    readonly total: number;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly missing: number;
    readonly retired: number;
  };
  readonly changed: readonly Mention[];
  readonly missing: readonly Mention[];
  readonly findings: readonly Finding[];
  /** Errors keep everything out. */
  readonly errors: number;
  readonly isStored: boolean;
}

/** An SPDX id as it is typed. */
export const licenseId = z
  .string()
  .max(100)
  .transform((text, context) => {
    const parsed = parseLicense(text);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', params: { code: parsed.refusal.code } });
    return z.NEVER;
  });

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

const importOptions = {
  license: z
    .literal('')
    .transform(() => undefined)
    .or(licenseId),
  /** Of texts that name none. */
  language: languageTag,
  isSemantic: ticked,
  retiresMissing: ticked,
};

/** First a file and a report of what it would do, then the word to do it. */
export const importForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('check'),
    requestId: uuid,
    file: z.instanceof(File),
    ...importOptions,
  }),
  z.object({
    ...importOptions,
    intent: z.literal('import'),
    uploadId: uuid,
    // A wrong one must not lose the report: it comes back with the question.
    license: licenseId.optional().catch(undefined),
  }),
]);
export type ImportOptions = z.output<z.ZodObject<typeof importOptions>>;

/** A report, and what to send to carry it out. */
export interface CheckedImport {
  readonly report: ImportReport;
  readonly uploadId: string;
  readonly options: ImportOptions;
  /** Somebody pressed import, and it could not be done yet. */
  readonly wasConfirmed: boolean;
}
