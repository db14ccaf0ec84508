import { type ProblemCode, problemStatuses } from '~/contracts/api/problem';
import type { Refusal } from '~/domain/result';
import { serverI18n } from '~/i18n/create-i18n.server';
import { refusalText } from '~/i18n/refusal-text';
import type { Visit } from './visit.server';

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
  503: 'Service Unavailable',
};

type Extension = Readonly<Record<string, unknown>>;

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemStatuses, code);

/** What every problem holds (RFC 9457), in the reader's language, as `problemSchemas` says. */
function respond(
  { deps, language, url }: Visit,
  { code, detail, extension }: { code: ProblemCode; detail: string; extension: Extension },
): Response {
  const status = problemStatuses[code];
  const body = {
    type: `${deps.baseUrl}/api/v1#problem-${code}`,
    title: titles[status] ?? 'Refused',
    status,
    detail,
    code,
    instance: url.pathname,
    ...extension,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Language, Cookie',
      ...(status === 503 && { 'Retry-After': '10' }),
    },
  });
}

/** A refusal as problem details. One that names an input is about a parameter, and says which. */
export function problemResponse(
  visit: Visit,
  refusal: Refusal,
  extension: Extension = {},
): Response {
  const { code } = refusal;
  if (!isProblemCode(code)) return parameterProblem(visit, [refusal]);
  const detail = refusalText(serverI18n({ language: visit.language }), refusal);
  return respond(visit, { code, detail, extension });
}

const longestName = 200;

/** Parameters that cannot be used, each with the reason. */
export function parameterProblem(visit: Visit, refusals: readonly Refusal[]): Response {
  const { language } = visit;
  const i18n = serverI18n({ language });
  const errors = refusals.map((refusal) => ({
    parameter: (refusal.field ?? '').slice(0, longestName),
    code: refusal.code,
    detail: refusalText(i18n, refusal),
  }));
  const names = [...new Set(errors.map(({ parameter }) => parameter))];
  const detail = i18n.t('errors:invalid-parameters', {
    count: names.length,
    names: new Intl.ListFormat(language, { type: 'unit' }).format(names),
  });
  return respond(visit, { code: 'invalid-parameters', detail, extension: { errors } });
}
