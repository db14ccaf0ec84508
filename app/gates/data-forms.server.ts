import { preferredType } from './http-negotiation';
import { shortRedirect } from './published-responses.server';
import type { RouteArguments } from './visit.server';

/** What a page can be had as besides: addresses by media type. */
export type DataForms = Readonly<Record<string, string>>;

/** A parameter of the address as it may stand in another one. */
type Part = (name: string) => string;

/** The address of the form that a request would rather have; undefined where that is the page. */
export function preferredForm(request: Request, forms: DataForms): string | undefined {
  const types = ['text/html', ...Object.keys(forms)] as const;
  return forms[preferredType(request.headers.get('Accept'), types)];
}

/**
 * The loader of a page that programs can have as data. They are led there before anything is looked up, so that what there is
 * not is a problem to them (RFC 9457) and no page.
 */
export function orData<Value>(
  formsAt: (part: Part) => DataForms,
  load: (args: RouteArguments) => Promise<Value>,
) {
  return async (args: RouteArguments): Promise<Value> => {
    const part: Part = (name) => encodeURIComponent(args.params[name] ?? '');
    const address = preferredForm(args.request, formsAt(part));
    if (address !== undefined) throw shortRedirect(address, { isNegotiated: true });
    return load(args);
  };
}

/** One address for everybody who asks for JSON of any kind. */
export const asJson = (address: string): DataForms => ({
  'application/json': address,
  'application/ld+json': address,
});

/** The headers of a page that programs can have as data. */
export const pageOrData = (): Readonly<Record<string, string>> => ({ Vary: 'Accept' });
