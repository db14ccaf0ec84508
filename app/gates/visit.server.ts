import type { InterfaceLanguage } from '~/i18n/languages';
import { requestLanguage } from '~/i18n/request-language.server';
import { type World, world } from '~/platform/world.server';
import type { Deps } from '~/usecases/deps';

/** One request on its way through a gate. */
export interface Visit {
  readonly deps: Deps;
  readonly world: World;
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string | undefined>>;
  /** The interface language of the reader. */
  readonly language: InterfaceLanguage;
  /** Where it came from, for limits only: never kept or logged as it is. */
  readonly address: string;
}

/** Set by the web server on every request, whatever the client sent. */
const addressHeader = 'x-client-address';

export interface RouteArguments {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
}

export function visitOf({ request, params }: RouteArguments): Visit {
  const current = world();
  return {
    deps: current.deps,
    world: current,
    request,
    url: new URL(request.url),
    params,
    language: requestLanguage(request),
    address: request.headers.get(addressHeader) ?? '',
  };
}
