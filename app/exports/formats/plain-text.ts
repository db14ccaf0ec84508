/** Line breaks, tabs and other controls, and marks that turn the direction of what follows. */
const breaks = /[\s\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** A text on one line, so that it cannot begin a line, a row or a section of a format. */
export const plain = (text: string): string => text.replace(breaks, ' ').trim();

/** The beginning of a text, with a mark where more would follow; never half a character. */
export const cutTo = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** Text within a line of Markdown: no link, image, code, emphasis or tag begins in it. */
export const inMarkdown = (text: string): string =>
  plain(text)
    .replace(/[\\`*_[\]|]/g, '\\$&')
    .replaceAll('<', '&lt;');

/** Text within a guard model's prompt: angle brackets, which its special words are made of, become others. */
export const inPrompt = (text: string): string =>
  plain(text).replaceAll('<', '‹').replaceAll('>', '›');

/** Text that passes through a template engine and a loader of files: neither finds anything to do. */
export const inTemplate = (text: string): string =>
  plain(text)
    .replace(/\{(?=[{%#])/g, '{ ')
    .replace(/\b(file|package|https?|exec|python):\/\//gi, '$1: //');

/** An address; what the grammar of addresses forbids is written as percent codes. */
export const inAddress = (address: string): string =>
  address.replace(/[\s<>"{}|^`\\]/g, (character) => encodeURIComponent(character));

/** An attribute or text of XML; characters that XML 1.0 cannot hold are gone already. */
export const inXml = (text: string): string =>
  plain(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Text in a comment of XML, which must not hold two hyphens in a row. */
export const inXmlComment = (text: string): string => plain(text).replace(/-(?=-|$)/g, '- ');

/** Formulas of spreadsheet programs begin so (CSV injection); the list that OWASP names. */
const formula = /^[=+\-@\t\r]/;

/** A cell that no table program runs: one that begins like a formula gets an apostrophe in front. */
export const guardedCell = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** RFC 4180: quoted where the cell holds what parts cells or rows. */
const quotedCell = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** One row of CSV, its end included. */
export const csvRow = (cells: readonly string[]): string =>
  `${cells.map(quotedCell).join(',')}\r\n`;
