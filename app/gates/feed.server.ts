import type { JsonFeed } from '~/contracts/api/feed';
import { textResponse } from './published-responses.server';
import type { Visit } from './visit.server';

interface WrittenFeed {
  readonly json: JsonFeed;
  readonly atom: string;
}

const maxAge = 300;

/** A feed in the format that its address names: an operation's answer as JSON, or Atom. */
export const feedAnswer = ({ deps, request, url }: Visit, { json, atom }: WrittenFeed) =>
  url.pathname.endsWith('.atom')
    ? textResponse(request, atom, {
        deps,
        maxAge,
        mediaType: 'application/atom+xml; charset=utf-8',
      })
    : { body: json, maxAge };
