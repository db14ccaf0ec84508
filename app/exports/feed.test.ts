import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { feedBody } from '~/contracts/api/feed';
import { atomFeed, type Feed, jsonFeed } from './feed';

const feed: Feed = {
  home: 'https://lists.example/t/harms',
  address: 'https://lists.example/t/harms/releases',
  title: 'Daños & <otros>\u0000',
  language: 'es',
  entries: [
    {
      id: 'https://lists.example/t/harms/v/1.0.0',
      url: 'https://lists.example/t/harms/v/1.0.0?a=1&b="2"',
      title: '1.0.0 "final"',
      summary: 'La primera versión ]]>',
      at: new Date('2026-05-04T10:00:00Z'),
      tags: ['first'],
    },
  ],
};

describe('feeds', () => {
  it('as JSON obey their contract', () => {
    expect(feedBody.parse(jsonFeed(feed)).items[0]?.id).toBe(feed.entries[0]?.id);
  });

  it('as Atom are well-formed, whatever stands in the words', () => {
    const xml = atomFeed(feed);
    expect(XMLValidator.validate(xml)).toBe(true);
    const parsed: unknown = new XMLParser({ ignoreAttributes: false }).parse(xml);
    expect(parsed).toMatchObject({
      feed: {
        id: 'https://lists.example/t/harms/releases.atom',
        title: 'Daños & <otros>',
        updated: '2026-05-04T10:00:00.000Z',
        entry: { id: feed.entries[0]?.id, summary: 'La primera versión ]]>' },
      },
    });
  });

  it('without entries are feeds as well', () => {
    expect(XMLValidator.validate(atomFeed({ ...feed, entries: [] }))).toBe(true);
    expect(jsonFeed({ ...feed, entries: [] }).items).toEqual([]);
  });
});
