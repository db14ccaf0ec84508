import type { ImportedTaxonomy } from '~/imports/imported-taxonomy';
import type { ImportPlan } from '~/imports/plan-import';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { placeCategories, updateCategory } from '~db/repositories/categories.server';
import { addRelations, removeRelation } from '~db/repositories/category-relations.server';
import { logForTaxonomy, type Taxonomy, updateTaxonomy } from '~db/repositories/taxonomies.server';
import { storeAdded } from './store-added.server';
import { storeChanged } from './store-changed.server';

interface Import {
  readonly taxonomy: Taxonomy;
  readonly imported: ImportedTaxonomy;
  readonly plan: ImportPlan;
  readonly meaning: 'editorial' | 'semantic';
  readonly license: string;
  readonly sha256: string;
  /** None for the host's scripts. */
  readonly accountId: string | undefined;
}

/**
 * Writes a plan without errors into a taxonomy, within a transaction that holds the taxonomy's row. Writes
 * nothing at all where nothing changes, so that the same file twice leaves no trace of the second time.
 */
export async function storeImport(deps: Deps, tx: Tx, all: Import): Promise<void> {
  const { taxonomy, plan, meaning } = all;
  const { relations, parted } = plan;
  const touched = [plan.added, plan.changed, plan.retired, relations, parted];
  if (touched.every(({ length }) => length === 0)) return;
  await storeAdded(deps, tx, { taxonomyId: taxonomy.id, added: plan.added });
  await storeChanged(deps, tx, { taxonomyId: taxonomy.id, changed: plan.changed, meaning });
  const modifiedAt = deps.clock.now();
  for (const { id } of plan.retired) {
    const deprecation = { kind: 'retired', reason: '', successors: [] } as const;
    await updateCategory(tx, { id, set: { status: 'deprecated', deprecation, modifiedAt } });
  }
  const moved = plan.changed.flatMap(({ place }) => place ?? []);
  await placeCategories(tx, [...plan.added.map(({ place }) => place), ...moved]);
  await addRelations(tx, { pairs: relations, isImported: true });
  for (const pair of parted) await removeRelation(tx, pair);
  await noteImport(deps, tx, all);
}

async function noteImport(deps: Deps, tx: Tx, all: Import): Promise<void> {
  const { taxonomy, imported, plan, license, sha256, meaning, accountId } = all;
  const origin = {
    source: imported.source.name,
    version: imported.source.version,
    sha256,
    license,
  };
  await updateTaxonomy(tx, {
    id: taxonomy.id,
    set: {
      languages: [...new Set([...taxonomy.languages, ...imported.languages])],
      derivedFrom: [...taxonomy.derivedFrom.filter((known) => known.sha256 !== sha256), origin],
    },
  });
  await logForTaxonomy(tx, {
    id: deps.ids.uuid(),
    taxonomyId: taxonomy.id,
    accountId,
    action: 'imported',
    facts: {
      ...origin,
      format: imported.format,
      meaning,
      added: plan.added.length,
      changed: plan.changed.length,
      retired: plan.retired.length,
    },
    at: deps.clock.now(),
  });
}
