import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changesSchema } from '~/contracts/release/changes';
import type { Changes } from '~/domain/snapshots/changes';
import { hostIn, systemScope } from '~/gates/system.server';
import { projectRoot } from '~/platform/project-root';
import type { Deps } from '~/usecases/deps';
import { importNewTaxonomy } from '~/usecases/imports/import-new-taxonomy.server';
import { importTaxonomy } from '~/usecases/imports/import-taxonomy.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { artifactAt } from '~db/repositories/snapshots.server';

import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const folder = join(projectRoot, '../shared/data/taxonomies/mitre-atlas');
const slug = 'atlas';
const database = testDatabase();

let deps: Deps;

const fileOf = (version: string) => {
  const fileName = `ATLAS-v${version}.yaml`;
  return { fileName, bytes: readFileSync(join(folder, fileName)) };
};

async function scopeOf() {
  const scope = await hostIn(deps, slug);
  if (!scope.ok) throw new Error('no taxonomy');
  return scope.value;
}

async function published(version: string): Promise<Changes> {
  const scope = await scopeOf();
  const release = await publishSnapshot(deps, scope, { requestId: deps.ids.uuid() });
  if (!release.ok) throw new Error(release.refusal.code);
  const place = { taxonomyId: scope.taxonomyId, version, path: 'changes.json' };
  const artifact = await artifactAt(database.db, place);
  return changesSchema.parse(JSON.parse(new TextDecoder().decode(artifact?.bytes)));
}

describe.skipIf(!existsSync(folder))('MITRE ATLAS 5.3.0, then 5.6.1 (../shared/data)', () => {
  beforeAll(async () => {
    deps = testDeps(database.db);
    const options = { slug, license: 'Apache-2.0', isSemantic: false, isDryRun: false };
    await importNewTaxonomy(deps, systemScope, { ...options, file: fileOf('5.3.0') });
    await published('0.1.0');
  });

  it('are a minor change: 22 added, none removed, 15 techniques changed', async () => {
    const report = await importTaxonomy(deps, await scopeOf(), {
      file: fileOf('5.6.1'),
      license: 'Apache-2.0',
      isSemantic: false,
      retiresMissing: true,
      isDryRun: false,
    });
    expect(report).toMatchObject({
      ok: true,
      value: {
        isStored: true,
        counts: { total: 170, added: 22, changed: 15, unchanged: 133, missing: 0, retired: 0 },
      },
    });
    const { level, entries } = await published('0.2.0');
    expect(level).toBe('minor');
    const of = (...ops: string[]) => entries.filter(({ op }) => ops.includes(op));
    expect(of('add')).toHaveLength(22);
    expect(of('remove', 'merge', 'split', 'deprecate', 'move', 'notate')).toEqual([]);
    expect(of('redefine')).toHaveLength(6);
    const facets = of('refacet').map(({ before, after }) => [before, after].map(furtherOf));
    const differing = (key: 'maturity' | 'tactic') =>
      facets.filter(([before, after]) => String(before?.[key]) !== String(after?.[key]));
    expect(differing('maturity')).toHaveLength(10);
    expect(differing('tactic')).toHaveLength(1);
    expect(new Set(of('redefine', 'refacet').map(({ id }) => id)).size).toBe(15);
  });

  it('the same file again changes nothing', async () => {
    const report = await importTaxonomy(deps, await scopeOf(), {
      file: fileOf('5.6.1'),
      isSemantic: false,
      retiresMissing: true,
      isDryRun: false,
    });
    expect(report).toMatchObject({
      value: { counts: { added: 0, changed: 0, unchanged: 170, missing: 0 } },
    });
  });
});

/** Facets of other systems in one side of a change. */
function furtherOf(side: Changes['entries'][number]['before']): Record<string, unknown> {
  const facets = side?.facets;
  const further = typeof facets === 'object' && facets ? Reflect.get(facets, 'further') : {};
  return { ...further };
}
