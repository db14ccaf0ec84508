import { classesQuery } from '~/contracts/linearizations';
import { ok } from '~/domain/result';
import { onlyReading, publicResource } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { jsonResponse } from '~/gates/published-responses.server';
import { parseInput } from '~/gates/read-form.server';
import { cutPublished } from '~/usecases/linearizations/cut-published.server';

/** `/t/{slug}/v/{version}/classes.json`: the classes that a builder asks for by `cut`, `most`, `language` and `for`. */
export const loader = publicResource(inPublished, async ({ deps, scope, url, params, request }) => {
  const query = parseInput(classesQuery, Object.fromEntries(url.searchParams));
  if (!query.ok) return query;
  const wish = { ...query.value, version: params.version ?? '', readerLanguages: [] };
  const cut = await cutPublished(deps, scope, wish);
  return cut.ok ? ok(jsonResponse(request, cut.value.classes, { deps, maxAge: 3600 })) : cut;
});

export const action = onlyReading;
