import { catalogue } from '~/domain/crosswalk/catalogue';
import { recordFinding } from '~/usecases/crosswalk/record-finding.server';
import { renderingsOf } from '~db/repositories/categories.server';
import type { Comparison, Found } from './content/other-lists';
import { done } from './done';
import { starterCategories } from './propose';
import type { Stage } from './stage';

/** The team holds harms against other lists and says what it finds, one after the other. */
export async function compareLists(
  stage: Stage,
  comparisons: readonly Comparison[],
): Promise<void> {
  const ids = await harmIds(stage);
  for (const { harm, found, none } of comparisons) {
    const categoryId = ids.get(harm) ?? '';
    const named = new Set(found.map(([system]) => system));
    const rest = catalogue.map(({ id }) => id).filter((id) => !named.has(id));
    const without = none === 'everywhere else' ? rest : none;
    const all: readonly Found[] = [
      ...found,
      ...without.map((system): Found => [system, 'no-match', '']),
    ];
    for (const [system, predicate, code] of all) {
      stage.time.pass(1);
      const said = { system, predicate, code, confidence: 1, justification: '', seen: '' };
      done(await recordFinding(stage.deps, stage.owner, { ...said, categoryId }));
    }
  }
}

/** By key in the starter list, and by English name. */
async function harmIds(stage: Stage): Promise<ReadonlyMap<string, string>> {
  const { deps, owner } = stage;
  const renderings = await renderingsOf(deps.db, owner);
  const named = renderings
    .filter(({ language }) => language === 'en')
    .map(({ text, categoryId }): [string, string] => [text.label, categoryId]);
  return new Map([...named, ...(await starterCategories(stage))]);
}
