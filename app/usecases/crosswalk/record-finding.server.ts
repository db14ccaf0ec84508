import type { TaxonomyScope } from '~/domain/access/scopes';
import { systemById } from '~/domain/crosswalk/catalogue';
import { addFinding, takeBackFinding } from '~/domain/crosswalk/findings';
import { suggestCodes, wordsToCompare } from '~/domain/crosswalk/suggest';
import type { ReferenceSystem } from '~/domain/crosswalk/system';
import { ok, type Result, refuse } from '~/domain/result';
import type { Mapping } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { lockCategory, renderingsOf, updateCategory } from '~db/repositories/categories.server';
import { logForTaxonomy } from '~db/repositories/taxonomies.server';
import { isActive } from './team-coverage.server';

interface PairInput {
  readonly categoryId: string;
  /** Id of the system. */
  readonly system: string;
}

interface FindingInput extends PairInput {
  readonly predicate: Mapping['predicate'];
  /** Left out of account for `no-match`. */
  readonly code: string;
  readonly confidence: number;
  readonly justification: string;
  /** What stood there when they looked (`findingsKey`). */
  readonly seen: string;
}

/** Says in a role how a category relates to a code of another system, or that the system has none. */
export async function recordFinding(
  deps: Deps,
  scope: TaxonomyScope,
  input: FindingInput,
): Promise<Result<undefined>> {
  const system = systemById(input.system);
  if (!system) return refuse('not-found');
  const isNone = input.predicate === 'no-match';
  const code = system.codes.find((one) => one.code === input.code);
  if (!isNone && !code) return refuse('mapping-code-missing', { field: 'code' });
  const found = isNone ? undefined : code;
  const action = isNone ? 'mapping-none-found' : 'mapping-confirmed';
  return changeMappings(
    deps,
    scope,
    { ...input, action, code: found?.code },
    async (tx, before) => {
      const similarity =
        found && (await likeness(tx, { ...scope, ...input, system, code: found.code }));
      const on = deps.clock.now().toISOString().slice(0, 10);
      const finding: Mapping = {
        predicate: input.predicate,
        source: system.id,
        object: found?.code ?? '',
        objectLabel: found?.label ?? '',
        justification: input.justification,
        review: { role: scope.role, on, confidence: input.confidence, similarity },
      };
      return addFinding(before, finding, input.seen);
    },
  );
}

/** Takes back what somebody in a role said, so that the category counts as not looked at there. */
export async function takeBack(
  deps: Deps,
  scope: TaxonomyScope,
  input: PairInput & Pick<Mapping, 'predicate' | 'object'>,
): Promise<Result<undefined>> {
  const { system: source, predicate, object } = input;
  const change = { ...input, action: 'mapping-taken-back', code: object };
  return changeMappings(deps, scope, change, async (_, before) =>
    takeBackFinding(before, { source, predicate, object }),
  );
}

interface MappingChange extends PairInput {
  readonly action: string;
  readonly predicate: Mapping['predicate'];
  readonly code: string | undefined;
}

/** One change at a time to the mappings of a category, with its entry in the log; what changes nothing is not logged. */
async function changeMappings(
  deps: Deps,
  { taxonomyId, accountId }: TaxonomyScope,
  { categoryId, system, action, predicate, code }: MappingChange,
  decide: (tx: Tx, before: readonly Mapping[]) => Promise<Result<readonly Mapping[]>>,
): Promise<Result<undefined>> {
  return deps.db.transaction(async (tx) => {
    const category = await lockCategory(tx, { taxonomyId, categoryId });
    if (!category || !isActive(category.status)) return refuse('not-found');
    const after = await decide(tx, category.mappings);
    if (!after.ok) return after;
    if (after.value === category.mappings) return ok(undefined);
    const at = deps.clock.now();
    await updateCategory(tx, { id: categoryId, set: { mappings: after.value, modifiedAt: at } });
    await logForTaxonomy(tx, {
      id: deps.ids.uuid(),
      ...{ taxonomyId, accountId, action, at },
      facts: { category: categoryId, system, predicate, code },
    });
    return ok(undefined);
  });
}

interface LikenessQuestion extends PairQuestion {
  readonly system: ReferenceSystem;
  readonly code: string;
}

interface PairQuestion {
  readonly taxonomyId: string;
  readonly categoryId: string;
}

/** How alike the words are where that is what suggested the code; `undefined` where somebody found it themself. */
async function likeness(
  tx: Tx,
  { taxonomyId, categoryId, system, code }: LikenessQuestion,
): Promise<number | undefined> {
  const words = wordsToCompare(await renderingsOf(tx, { taxonomyId, categoryIds: [categoryId] }));
  const suggested = words ? suggestCodes(system, words) : [];
  return suggested.find((one) => one.code === code)?.similarity;
}
