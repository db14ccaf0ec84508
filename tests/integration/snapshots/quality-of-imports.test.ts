import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostIn } from '~/gates/system.server';
import { projectRoot } from '~/platform/project-root';
import { importTaxonomy } from '~/usecases/imports/import-taxonomy.server';
import { previewRelease } from '~/usecases/snapshots/preview-release.server';
import { storeTaxonomy } from '../../factories/stored-taxonomy';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();
const folder = join(projectRoot, '..', 'shared', 'data', 'taxonomies');

describe.skipIf(!existsSync(folder))('real lists (../shared/data)', { timeout: 120_000 }, () => {
  it.each([
    ['ailuminate', 'ibm-risk-atlas-nexus/ailuminate.yaml'],
    ['air', 'ibm-risk-atlas-nexus/air_2024_data.yaml'],
    ['granite', 'ibm-risk-atlas-nexus/granite_guardian_dimensions.yaml'],
    ['mit', 'ibm-risk-atlas-nexus/mit_ai_risk_repository_data.yaml'],
    ['nist', 'ibm-risk-atlas-nexus/nist_ai_rmf_data.yaml'],
    ['ibm', 'ibm-risk-atlas-nexus/risk_atlas_data.yaml'],
    ['columbia', 'ai-harm-taxonomy/ai-harm-taxonomy.csv'],
    ['air-bench', 'air-bench-2024/risk_mapping.json'],
    ['coar', 'coar/coar_resourcetypes_v1.1_skos.ttl'],
    ['dpv-ai', 'dpv/ai-2.3.ttl'],
    ['dpv-risk', 'dpv/risk-2.3.ttl'],
    ['accessnow', 'misp/accessnow.machinetag.json'],
    ['ai-safety', 'misp/ai-safety-benchmark.machinetag.json'],
    ['eu-ai-act', 'misp/eu-ai-act.machinetag.json'],
    ['atlas', 'mitre-atlas/ATLAS-v5.6.1.yaml'],
    ['roost', 'roost/harm_taxonomy.yaml'],
  ])('%s may be published as it was imported', async (slug, file) => {
    const deps = testDeps(database.db);
    await storeTaxonomy(deps, { slug });
    const scope = await hostIn(deps, slug);
    if (!scope.ok) throw new Error('no taxonomy');
    const report = await importTaxonomy(deps, scope.value, {
      file: { bytes: readFileSync(join(folder, file)), fileName: file, language: 'en' },
      license: 'CC-BY-4.0',
      isSemantic: false,
      retiresMissing: false,
      isDryRun: false,
    });
    expect(report).toMatchObject({ value: { isStored: true } });
    const preview = await previewRelease(deps, scope.value, {});
    if (!preview.ok) throw new Error(preview.refusal.code);
    const { quality } = preview.value;
    expect(quality.filter(({ severity }) => severity === 'error')).toEqual([]);
    // Imported into a list that speaks three languages, none of these has all of them.
    expect(quality.map(({ code }) => code)).toContain('translation-missing');
  });
});
