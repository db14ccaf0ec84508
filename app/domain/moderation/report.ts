/**
 * What somebody says about a text that the room reads (A3): that it wants a content warning, with its words, or that a
 * facilitator should look at it again. A report changes nothing by itself.
 */
export const reportKinds = ['warning', 'concern'] as const;
export type ReportKind = (typeof reportKinds)[number];

/**
 * What the room reads once a facilitator let it pass: it can be reported, and carry a content warning that covers it until
 * somebody asks to see it.
 */
export const reportableTypes = ['proposal', 'annotation', 'objection'] as const;
export type ReportableType = (typeof reportableTypes)[number];

export const isReportable = (type: string): type is ReportableType =>
  reportableTypes.some((reportable) => reportable === type);

/**
 * What came of a report, as whoever made it may follow it (P5): nobody has looked yet, the text stays as it was, it now
 * carries a warning, or the room no longer reads it.
 */
export type ReportFate = 'waiting' | 'left' | 'warned' | 'gone';

interface Reported {
  readonly isSettled: boolean;
  /** As the room reads it; absent where it no longer does. */
  readonly text: { readonly contentWarning: string } | undefined;
}

export function reportFateOf({ isSettled, text }: Reported): ReportFate {
  if (!text) return 'gone';
  if (!isSettled) return 'waiting';
  return text.contentWarning === '' ? 'left' : 'warned';
}
