import type { PublicScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import type { ServedArtifact, ServedForm } from '~/usecases/snapshots/load-artifact.server';
import { type ContentEncoding, chooseEncoding, matchesEtag } from './http-negotiation';

const forever = 'public, max-age=31536000, immutable';

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
  'manifest.json': 'manifest',
};

const linkHeader = (artifact: ServedArtifact, { taxonomySlug }: PublicScope): string => {
  const { path, links } = artifact;
  const home = `/t/${taxonomySlug}`;
  const schema = schemaNames[path];
  return [
    schema && `</schema/${schema}-1.json>; rel="describedby"; type="application/schema+json"`,
    links.predecessor && `<${home}/v/${links.predecessor}/${path}>; rel="predecessor-version"`,
    `<${home}/latest/${path}>; rel="latest-version"`,
    links.license && `<${links.license}>; rel="license"`,
  ]
    .filter((link) => link !== undefined)
    .join(', ');
};

/**
 * A file of a release as an answer: the best compressed form, a strong entity tag made of the digest, cached for ever, or
 * 304. Its bytes depend on `Accept-Encoding` and nothing else.
 */
export function artifactResponse(
  request: Request,
  artifact: ServedArtifact,
  scope: PublicScope,
): Response {
  const forms: Readonly<Partial<Record<ContentEncoding, ServedForm>>> = artifact;
  const encodings: readonly ContentEncoding[] = ['br', 'gzip', 'identity'];
  const available = encodings.filter((encoding) => forms[encoding] !== undefined);
  const encoding = chooseEncoding(request.headers.get('Accept-Encoding'), available);
  const form = forms[encoding] ?? artifact.identity;
  const etagOf = (of: ContentEncoding) => `"${artifact.sha256}${suffixes[of]}"`;
  const headers = new Headers({
    ETag: etagOf(encoding),
    'Cache-Control': forever,
    Vary: 'Accept-Encoding',
    Link: linkHeader(artifact, scope),
  });
  if (matchesEtag(request.headers.get('If-None-Match'), encodings.map(etagOf))) {
    return new Response(null, { status: 304, headers });
  }
  headers.set('Content-Type', artifact.mediaType);
  headers.set('Content-Length', String(form.bytes.byteLength));
  headers.set('Content-Digest', `sha-256=:${form.digest}:`);
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  return new Response(request.method === 'HEAD' ? null : form.bytes, { headers });
}

interface JsonOptions {
  readonly deps: Pick<Deps, 'secrets'>;
  /** Seconds for which it may be kept unasked. */
  readonly maxAge: number;
  readonly mediaType?: string;
  readonly status?: number;
}

/** A JSON answer that may change: a strong entity tag, a short cache, or 304. */
export const jsonResponse = (request: Request, value: unknown, options: JsonOptions): Response =>
  textResponse(request, JSON.stringify(value), options);

/** The same for text of any kind. */
export function textResponse(
  request: Request,
  text: string,
  { deps, maxAge, mediaType = 'application/json', status = 200 }: JsonOptions,
): Response {
  const etag = `"${deps.secrets.sha256(text)}"`;
  const headers = new Headers({ ETag: etag, 'Cache-Control': `public, max-age=${maxAge}` });
  if (matchesEtag(request.headers.get('If-None-Match'), [etag])) {
    return new Response(null, { status: 304, headers });
  }
  headers.set('Content-Type', mediaType);
  return new Response(text, { status, headers });
}

/** A redirect that may soon lead elsewhere. */
export const shortRedirect = (location: string): Response =>
  new Response(null, {
    status: 302,
    headers: { Location: location, 'Cache-Control': 'public, max-age=60' },
  });
