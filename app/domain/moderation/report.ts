/**
 * What somebody says about a text that the room reads (A3): that it wants a content warning, with its words, or that a
 * facilitator should look at it again. A report changes nothing by itself.
 */
export const reportKinds = ['warning', 'concern'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What can be reported: whatever a facilitator let pass. */
export const reportableTypes = ['proposal', 'annotation', 'objection'] as const;
export type ReportableType = (typeof reportableTypes)[number];
