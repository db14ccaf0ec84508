import { operations } from '~/contracts/api/operations';
import { ok } from '~/domain/result';
import { operationLoader } from '~/gates/operation.server';
import { onlyReading } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { cutPublished } from '~/usecases/linearizations/cut-published.server';

/** `/t/{slug}/v/{version}/classes.json`: the classes that a builder asks for by `cut`, `most`, `language` and `for`. */
export const loader = operationLoader(
  operations.getClasses,
  inPublished,
  async ({ deps, scope, query, params }) => {
    const wish = { ...query, version: params.version ?? '', readerLanguages: [] };
    const cut = await cutPublished(deps, scope, wish);
    return cut.ok ? ok({ body: cut.value.classes, maxAge: 3600 }) : cut;
  },
);

export const action = onlyReading;
