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
