import type { PublicScope } from '~/domain/access/scopes';
import { mayBeWithdrawn, originalPath } from '~/domain/snapshots/withdrawal';
import type { Deps } from '~/usecases/deps';
import type { ServedArtifact, ServedForm } from '~/usecases/snapshots/load-artifact.server';
import { type ContentEncoding, chooseEncoding, matchesEtag } from './http-negotiation';
import { openToAll } from './public-resource.server';

const forever = 'public, max-age=31536000, immutable';

/** Its bytes do not change either, but nobody should keep people's own words longer than these want (R5). */
const whileNotWithdrawn = 'public, max-age=300, must-revalidate';

const suffixes: Readonly<Record<ContentEncoding, string>> = {
  br: '-br',
  gzip: '-gz',
  identity: '',
};

const schemaNames: Readonly<Record<string, string>> = {
  'snapshot.json': 'snapshot',
  'changes.json': 'changes',
  'examples.json': 'examples',
  'voices.json': 'voices',
  'quality.json': 'quality',
  'manifest.json': 'manifest',
};

const linkHeader = (
  artifact: ServedArtifact,
  { taxonomySlug }: Pick<PublicScope, 'taxonomySlug'>,
): string => {
  const { path, links } = artifact;
  const home = `/t/${taxonomySlug}`;
  const schema = schemaNames[originalPath(path)];
  return [
    schema && `</schema/${schema}-1.json>; rel="describedby"; type="application/schema+json"`,
    links.predecessor && `<${home}/v/${links.predecessor}/${path}>; rel="predecessor-version"`,
    `<${home}/latest/${path}>; rel="latest-version"`,
    links.license && `<${links.license}>; rel="license"`,
  ]
    .filter((link) => link !== undefined)
    .join(', ');
};

/** All that is published is written in UTF-8, and says so where a media type has a place for it. */
const contentTypeOf = (mediaType: string): string =>
  /^(text\/|application\/json$)/.test(mediaType) && !mediaType.includes('charset=')
    ? `${mediaType}; charset=utf-8`
    : mediaType;

interface FileRequest {
  readonly acceptEncoding: string | null;
  readonly ifNoneMatch: string | null;
}

/** What is sent for a file: its bytes, or, with 304, only that they are the same. */
export interface FileAnswer {
  readonly status: 200 | 304;
  readonly headers: Readonly<Record<string, string>>;
  readonly form: ServedForm;
}

/** A form in full, and the word that it has not changed. */
interface FormAnswers {
  readonly whole: FileAnswer;
  readonly unchanged: FileAnswer;
}

interface FileAnswers extends Readonly<Partial<Record<ContentEncoding, FormAnswers>>> {
  readonly identity: FormAnswers;
  readonly etags: readonly string[];
  readonly available: readonly ContentEncoding[];
}

const encodings: readonly ContentEncoding[] = ['br', 'gzip', 'identity'];

/** Every answer that there is for a file, made once for as long as the file is in memory. */
const made = new WeakMap<ServedArtifact, FileAnswers>();

const makeAnswers = (
  artifact: ServedArtifact,
  scope: Pick<PublicScope, 'taxonomySlug'>,
): FileAnswers => {
  const etagOf = (of: ContentEncoding) => `"${artifact.sha256}${suffixes[of]}"`;
  const answersOf = (encoding: ContentEncoding, form: ServedForm): FormAnswers => {
    const kept = {
      ETag: etagOf(encoding),
      'Cache-Control': mayBeWithdrawn(artifact.path) ? whileNotWithdrawn : forever,
      Vary: 'Accept-Encoding',
    };
    const headers = {
      ...kept,
      Link: linkHeader(artifact, scope),
      'Content-Type': contentTypeOf(artifact.mediaType),
      'Content-Length': String(form.bytes.byteLength),
      'Content-Digest': `sha-256=:${form.digest}:`,
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    };
    return {
      whole: { status: 200, headers, form },
      unchanged: { status: 304, headers: kept, form },
    };
  };
  const { br, gzip, identity } = artifact;
  return {
    identity: answersOf('identity', identity),
    ...(br && { br: answersOf('br', br) }),
    ...(gzip && { gzip: answersOf('gzip', gzip) }),
    etags: encodings.map(etagOf),
    available: encodings.filter((encoding) => artifact[encoding] !== undefined),
  };
};

/**
 * A file of a release as an answer: the best compressed form, a strong entity tag made of the digest, cached for ever, or
 * 304. Its bytes depend on `Accept-Encoding` and nothing else.
 */
export function answerFile(
  { acceptEncoding, ifNoneMatch }: FileRequest,
  artifact: ServedArtifact,
  scope: Pick<PublicScope, 'taxonomySlug'>,
): FileAnswer {
  const answers = made.get(artifact) ?? makeAnswers(artifact, scope);
  made.set(artifact, answers);
  const encoding = chooseEncoding(acceptEncoding, answers.available);
  const { whole, unchanged } = answers[encoding] ?? answers.identity;
  return matchesEtag(ifNoneMatch, answers.etags) ? unchanged : whole;
}

export function artifactResponse(
  request: Request,
  artifact: ServedArtifact,
  scope: PublicScope,
): Response {
  const asked = {
    acceptEncoding: request.headers.get('Accept-Encoding'),
    ifNoneMatch: request.headers.get('If-None-Match'),
  };
  const { status, headers, form } = answerFile(asked, artifact, scope);
  const hasBody = status === 200 && request.method !== 'HEAD';
  return new Response(hasBody ? form.bytes : null, { status, headers });
}

interface JsonOptions {
  readonly deps: Pick<Deps, 'secrets'>;
  /** Seconds for which it may be kept unasked. */
  readonly maxAge: number;
  readonly mediaType?: string;
  /** For the `Link` header. */
  readonly links?: readonly string[];
}

/** A JSON answer that may change: an entity tag, a short cache, or 304. */
export const jsonResponse = (request: Request, value: unknown, options: JsonOptions): Response =>
  textResponse(request, JSON.stringify(value), options);

/** The same for text of any kind. */
export function textResponse(
  request: Request,
  text: string,
  { deps, maxAge, mediaType = 'application/json', links = [] }: JsonOptions,
): Response {
  const etag = `"${deps.secrets.sha256(text)}"`;
  const headers = new Headers({
    // Weak, since the web server may compress what is sent, and then its bytes are others.
    ETag: `W/${etag}`,
    'Cache-Control': `public, max-age=${maxAge}`,
    Vary: 'Accept-Encoding',
  });
  if (links.length > 0) headers.set('Link', links.join(', '));
  if (matchesEtag(request.headers.get('If-None-Match'), [etag])) {
    return new Response(null, { status: 304, headers });
  }
  headers.set('Content-Type', mediaType);
  return new Response(text, { headers });
}

interface RedirectOptions {
  /** Whether it was chosen by what the request accepts, so that no cache gives it to others. */
  readonly isNegotiated?: boolean;
}

/** A redirect that may soon lead elsewhere; for programs of any origin, too. */
export const shortRedirect = (
  location: string,
  { isNegotiated = false }: RedirectOptions = {},
): Response =>
  new Response(null, {
    status: 302,
    headers: {
      ...openToAll,
      Location: location,
      'Cache-Control': 'public, max-age=60',
      ...(isNegotiated && { Vary: 'Accept' }),
    },
  });
