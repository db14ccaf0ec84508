import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '~/domain/result';
import { refusalText } from '~/i18n/refusal-text';
import { ProblemPage } from './problem-page';
import { RequestIdContext } from './request-id';
import { SendAgain, type TypedValues } from './send-again';

/** What a gate sends when it cannot let a page be shown. */
interface Refused {
  readonly refusal: Refusal;
  readonly values?: TypedValues;
}

/** The general words for these say what to do; those of the refusal do not. */
const saysEnough = new Set([401, 404, 503]);

/** What an error boundary shows: the page for the status, in the words of the refusal where there is one. */
export function RouteProblem() {
  const error = useRouteError();
  const { i18n } = useTranslation();
  const requestId = useContext(RequestIdContext);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const refused = isRouteErrorResponse(error) && isRefused(error.data) ? error.data : undefined;
  return (
    <ProblemPage
      status={status}
      text={refused && !saysEnough.has(status) ? refusalText(i18n, refused.refusal) : undefined}
      requestId={requestId !== '' ? requestId : undefined}
    >
      {refused?.values && Object.keys(refused.values).length > 0 ? (
        <SendAgain typed={refused.values} />
      ) : null}
    </ProblemPage>
  );
}

const isRefused = (data: unknown): data is Refused =>
  typeof data === 'object' &&
  data !== null &&
  'refusal' in data &&
  typeof data.refusal === 'object' &&
  data.refusal !== null &&
  'code' in data.refusal &&
  typeof data.refusal.code === 'string';
