import { z } from 'zod';
import { address, languageTag, moment } from '../release/primitives';

/** Titles and summaries are of the software; what communities wrote stays as it is in every language. */
export const feedQuery = z.strictObject({ lng: z.string().max(35).optional() });

const text = z.string().max(10_000);

/** JSON Feed 1.1, as far as it is used here. */
export const feedBody = z
  .strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: text,
    home_page_url: address,
    feed_url: address,
    language: languageTag,
    items: z
      .array(
        z.strictObject({
          id: z.string().min(1).max(2_000),
          url: address,
          title: text,
          content_text: text,
          date_published: moment,
          tags: z.array(z.string().min(1).max(100)).max(10),
        }),
      )
      .max(200),
  })
  .meta({ id: 'Feed', description: 'JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).' });

export type JsonFeed = z.output<typeof feedBody>;
