import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import type { i18n } from 'i18next';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { RequestIdContext } from './components/layout/request-id';
import { NonceContext } from './components/ui/nonce';
import { serverI18n } from './i18n/create-i18n.server';
import { namespacesOf } from './i18n/namespaces';
import { languageCookie, requestLanguage } from './i18n/request-language.server';
import { currentRequestId, errorFacts } from './platform/logger.server';
import { world } from './platform/world.server';

export { startInstance } from './start-instance.server';

const renderTimeout = 5000;

interface LoadContext {
  readonly nonce: string;
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: LoadContext,
): Promise<Response> {
  const handles = context.staticHandlerContext.matches.map(({ route }) => route.handle);
  const i18n = serverI18n({
    language: requestLanguage(request),
    loaded: namespacesOf(handles),
  });
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.append('Vary', 'Accept-Language, Cookie');
  keepOutOfCaches(request, headers);
  const hasFailed = context.staticHandlerContext.errors !== null;
  const requestId = hasFailed ? currentRequestId() : undefined;
  const cookie = languageCookie(request);
  if (cookie) headers.append('Set-Cookie', cookie);

  // Each use of the texts copies every property that an instance has of its own; this one has none.
  const light: i18n = Object.create(i18n);
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RequestIdContext.Provider value={requestId ?? ''}>
          <I18nextProvider i18n={light}>
            <RemixServer
              context={context}
              url={request.url}
              abortDelay={renderTimeout}
              nonce={nonce}
            />
          </I18nextProvider>
        </RequestIdContext.Provider>
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          const page = new PassThrough();
          pipe(page);
          resolve(buffer(page).then((body) => new Response(body, { status, headers })));
        },
        onShellError: reject,
        onError: (error) => world().deps.log.error('page.render-failed', errorFacts(error)),
      },
    );
    setTimeout(abort, renderTimeout + 1000).unref();
  });
}

/** Answers to the page's own fetches vary as the page does. */
export function handleDataRequest(
  response: Response,
  { request }: { readonly request: Request },
): Response {
  response.headers.append('Vary', 'Accept-Language, Cookie');
  keepOutOfCaches(request, response.headers);
  return response;
}

export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  world().deps.log.error('request.failed', errorFacts(error));
}

/**
 * Pages of sessions, receipts and interpreters: on a phone that goes from hand to hand, "back" must not show what was there
 * (S5). Those behind the private link of a use as well.
 */
function keepOutOfCaches(request: Request, headers: Headers): void {
  const { pathname } = new URL(request.url);
  const isPersonal = /^\/(?:s|r|i|join|t\/[^/]+\/uses\/own)(?:[/.]|$)/.test(pathname);
  if (isPersonal) headers.set('Cache-Control', 'no-store');
}
