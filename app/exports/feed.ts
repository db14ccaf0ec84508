import type { JsonFeed } from '~/contracts/api/feed';

/** A feed before it is written in a format. Its ids never change, so that readers know what they have shown. */
export interface Feed {
  /** Address of the page for people. */
  readonly home: string;
  /** Address without `.json` or `.atom`. */
  readonly address: string;
  readonly title: string;
  readonly language: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly at: Date;
  readonly tags: readonly string[];
}

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed = ({ home, address, title, language, entries }: Feed): JsonFeed => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  home_page_url: home,
  feed_url: `${address}.json`,
  language,
  items: entries.map((entry) => ({
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_text: entry.summary,
    date_published: entry.at.toISOString(),
    tags: [...entry.tags],
  })),
});

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML 1.0 cannot hold at all is left out. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stay
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => references[character] ?? character);

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

const atomEntry = ({ id, url, title, summary, at, tags }: FeedEntry): string =>
  [
    '  <entry>',
    `    ${element('id', id)}`,
    `    ${element('title', title)}`,
    `    ${element('updated', at.toISOString())}`,
    `    <link rel="alternate" href="${escaped(url)}"/>`,
    ...tags.map((tag) => `    <category term="${escaped(tag)}"/>`),
    `    ${element('summary', summary)}`,
    '  </entry>',
  ].join('\n');

/** Atom (RFC 4287). A feed without entries was last changed at the beginning of time. */
export const atomFeed = ({ home, address, title, language, entries }: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    `  ${element('id', `${address}.atom`)}`,
    `  ${element('title', title)}`,
    `  ${element('updated', (entries[0]?.at ?? new Date(0)).toISOString())}`,
    '  <author><name>Parlance</name></author>',
    `  <link rel="self" type="application/atom+xml" href="${escaped(`${address}.atom`)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(home)}"/>`,
    ...entries.map(atomEntry),
    '</feed>',
    '',
  ].join('\n');
