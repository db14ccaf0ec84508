import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Deps } from '~/usecases/deps';
import { rememberedTaxonomy } from '~/usecases/snapshots/find-published-taxonomy.server';
import { rememberedArtifact } from '~/usecases/snapshots/load-artifact.server';
import { openToAll } from './public-resource.server';
import { answerFile, type FileAnswer } from './published-responses.server';

type Headers = Readonly<Record<string, string>>;

/** The one header that has to come with every answer, not only with what a browser goes on to use. */
const strictTransport = 'Strict-Transport-Security';

/** 304 tells a cache what has changed of what it has; nothing has. */
const guardsFor = (status: FileAnswer['status'], withFiles: Headers): Headers => {
  if (status === 200) return withFiles;
  const strict = withFiles[strictTransport];
  return strict === undefined ? {} : { [strictTransport]: strict };
};

/** Names and values in turn, as Node writes them without making an object of them first. */
const lines = new WeakMap<FileAnswer, readonly string[]>();

const linesOf = (answer: FileAnswer, withFiles: Headers): readonly string[] => {
  const known = lines.get(answer);
  if (known) return known;
  const { status, headers } = answer;
  const all = { ...guardsFor(status, withFiles), ...openToAll, ...headers };
  const fresh = Object.entries(all).flat();
  lines.set(answer, fresh);
  return fresh;
};

/** `/t/{slug}/v/{version}/{file}` as it is usually written; any other spelling goes the long way. */
const fileAddress = /^\/t\/([\w-]+)\/v\/([\w.-]+)\/([\w./-]+)$/;

/** What the web server says with every answer for a program. */
interface EachAnswer extends Pick<Deps, 'db'> {
  readonly requestId: () => string;
  /** The same each time. */
  readonly withFiles: Headers;
}

/**
 * Answers for a published file that is in memory, and says whether it did. Such a file is the same for everybody and for
 * ever, so nothing that the web server does for pages is needed: it is asked before all of that, and is several times as
 * fast. What is not in memory yet gets there by its first request, on the long way.
 */
export function answerFromMemory(
  request: IncomingMessage,
  response: ServerResponse,
  { db, requestId, withFiles }: EachAnswer,
): boolean {
  const { method, url = '', headers: asked } = request;
  if (method !== 'GET' && method !== 'HEAD') return false;
  const [, slug, version, path] = fileAddress.exec(url) ?? [];
  const taxonomy = slug === undefined ? undefined : rememberedTaxonomy({ db }, slug);
  if (!taxonomy || version === undefined || path === undefined) return false;
  const artifact = rememberedArtifact(taxonomy.taxonomyId, { version, path });
  if (!artifact) return false;
  const answer = answerFile(
    {
      acceptEncoding: asked['accept-encoding']?.toString() ?? null,
      ifNoneMatch: asked['if-none-match'] ?? null,
    },
    artifact,
    taxonomy,
  );
  response.writeHead(answer.status, ['X-Request-Id', requestId(), ...linesOf(answer, withFiles)]);
  response.end(answer.status === 200 && method === 'GET' ? answer.form.bytes : undefined);
  return true;
}
