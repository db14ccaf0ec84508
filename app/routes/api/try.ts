import { operations } from '~/contracts/api/operations';
import { ok, refuse } from '~/domain/result';
import { filledPath } from '~/domain/snapshots/request-examples';
import { anyone } from '~/gates/proofs.server';
import { onlyReading, publicResource } from '~/gates/public-resource.server';
import { shortRedirect } from '~/gates/published-responses.server';

const byId: Readonly<Record<string, { readonly path: string }>> = operations;

/**
 * `/api/v1/try`: where the forms of the reference go without JavaScript. Leads to the address that was filled in: its path
 * has the values that belong there, and fields left empty are no parameters.
 */
export const loader = publicResource(anyone, async ({ url }) => {
  const { operation = '', ...values } = Object.fromEntries(url.searchParams);
  const wanted = Object.hasOwn(byId, operation) ? byId[operation] : undefined;
  if (!wanted) return refuse('not-found');
  const query = new URLSearchParams(
    [...url.searchParams].filter(
      ([name, value]) => name !== 'operation' && value !== '' && !wanted.path.includes(`{${name}}`),
    ),
  );
  const path = filledPath(wanted.path, values);
  return ok(shortRedirect(query.size === 0 ? path : `${path}?${query}`));
});

export const action = onlyReading;
