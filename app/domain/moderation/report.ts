/**
 * What somebody says about a text that the room reads (A3): that it wants a content warning, with its words, or that a
 * facilitator should look at it again. A report changes nothing by itself.
 */
export const reportKinds = ['warning', 'concern'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What can be reported: whatever a facilitator let pass. */
export const reportableTypes = ['proposal', 'annotation', 'objection'] as const;
export type ReportableType = (typeof reportableTypes)[number];

/** What can carry a content warning, which covers it until somebody asks to see it. */
export const warnableTypes = ['proposal', 'annotation'] as const;
export type WarnableType = (typeof warnableTypes)[number];

export const isWarnable = (type: string): type is WarnableType =>
  warnableTypes.some((warnable) => warnable === type);
