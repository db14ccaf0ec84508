import { data, redirect } from '@remix-run/node';
import type { z } from 'zod';
import type { Refusal, Result } from '~/domain/result';
import { isDatabaseAway } from '~/platform/database-away';
import { errorFacts } from '~/platform/logger.server';
import { type FormValues, type RefusedForm, readForm } from './read-form.server';
import { refusalStatus } from './refusal-status';
import { type RouteArguments, type Visit, visitOf } from './visit.server';

/** Proves who is asking and within what. A refusal does not tell whether the thing exists (X2). */
export type Proof<Scope> = (visit: Visit) => Promise<Result<Scope>>;

type Reading<Scope> = Visit & { readonly scope: Scope };
type Writing<Scope, Input> = Reading<Scope> & {
  readonly input: Input;
  readonly values: FormValues;
};

/** A loader behind a proof. A refusal becomes the page's error state with its status. */
export function reading<Scope, Value>(
  prove: Proof<Scope>,
  load: (visit: Reading<Scope>) => Promise<Result<Value>>,
) {
  return async (args: RouteArguments): Promise<Value> => {
    const visit = visitOf(args);
    return orUnavailable(visit, {}, async () => {
      const scope = await prove(visit);
      if (!scope.ok) throw refusedPage(visit, scope.refusal);
      const loaded = await load({ ...visit, scope: scope.value });
      if (!loaded.ok) throw refusedPage(visit, loaded.refusal);
      return loaded.value;
    });
  };
}

/**
 * An action behind a proof and a schema. A refusal becomes the form again, with what was typed (X3). It always answers
 * something, mostly a redirect: Remix turns an action's `undefined` into a 500.
 */
export function writing<Scope, Schema extends z.ZodType, Value extends NonNullable<unknown>>(
  prove: Proof<Scope>,
  schema: Schema,
  write: (visit: Writing<Scope, z.output<Schema>>) => Promise<Result<Value>>,
) {
  return async (args: RouteArguments) => {
    const visit = visitOf(args);
    const form = await readForm(args.request, schema);
    return orUnavailable(visit, form.values, async () => {
      const scope = await prove(visit);
      if (!scope.ok) throw refusedWriting(visit, scope.refusal, form.values);
      if (!form.ok) return refusedForm(form);
      const { input, values } = form;
      const written = await write({ ...visit, scope: scope.value, input, values });
      if (!written.ok) return refusedForm({ refusals: [written.refusal], values });
      return written.value;
    });
  };
}

/** While the database is away no page can be shown, not even a form again: what was typed goes with the refusal. */
async function orUnavailable<Answer>(
  { deps }: Visit,
  values: FormValues,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    deps.log.warn('database.away', errorFacts(error));
    const refused = { refusal: { code: 'unavailable' }, values };
    throw Response.json(refused, { status: 503, headers: { 'Retry-After': '10' } });
  }
}

/** What a person without the right cookie meets: the way in, where there is one. */
function refusedPage(visit: Visit, refusal: Refusal): Response {
  if (refusal.code === 'not-signed-in') {
    return redirect(`/account?next=${encodeURIComponent(visit.url.pathname)}`);
  }
  if (refusal.code === 'not-joined') return redirect(`/s/${visit.params.code}`);
  return Response.json({ refusal }, { status: refusalStatus(refusal) });
}

/** Somebody who was put out while writing keeps the words on a page that can send them again. */
function refusedWriting(visit: Visit, refusal: Refusal, values: FormValues): Response {
  const hasWords = Object.values(values)
    .flat()
    .some((value) => /\S\s+\S/.test(value));
  return refusal.code === 'not-joined' && hasWords
    ? Response.json({ refusal, values }, { status: refusalStatus(refusal) })
    : refusedPage(visit, refusal);
}

const refusedForm = ({ refusals, values }: RefusedForm) =>
  data({ refusals, values } satisfies RefusedForm, {
    status: refusals[0] ? refusalStatus(refusals[0]) : 422,
  });
