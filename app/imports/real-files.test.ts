import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '~/platform/project-root';
import { hasErrors, planImport } from './plan-import';
import { refused, taken } from './read.fixture';

const folder = join(projectRoot, '..', 'shared', 'data', 'taxonomies');
const bytesOf = (file: string) => readFileSync(join(folder, file));

describe.skipIf(!existsSync(folder))('real taxonomies (../shared/data)', () => {
  it.each([
    ['ibm-risk-atlas-nexus/ailuminate.yaml', [3, 12]],
    ['ibm-risk-atlas-nexus/air_2024_data.yaml', [16, 43, 314]],
    ['ibm-risk-atlas-nexus/granite_guardian_dimensions.yaml', [4, 13]],
    ['ibm-risk-atlas-nexus/mit_ai_risk_repository_data.yaml', [10, 33]],
    ['ibm-risk-atlas-nexus/nist_ai_rmf_data.yaml', [12]],
    ['ibm-risk-atlas-nexus/risk_atlas_data.yaml', [16, 99]],
    ['ai-harm-taxonomy/ai-harm-taxonomy.csv', [8, 81]],
  ])('%s: %j categories by level', async (file, levels) => {
    const read = await taken(file, bytesOf(file));
    const plan = planImport(read, [], { retiresMissing: false, newId: () => crypto.randomUUID() });
    expect(hasErrors(plan.findings)).toBe(false);
    expect(plan.levels).toEqual(levels);
    expect(plan.added).toHaveLength(levels.reduce((sum, count) => sum + count, 0));
  });

  it('AIR 2024: each has one parent, the codes keep their commas, slashes and brackets', async () => {
    const file = 'ibm-risk-atlas-nexus/air_2024_data.yaml';
    const { categories } = await taken(file, bytesOf(file));
    expect(categories.filter(({ parents }) => parents.length === 1)).toHaveLength(357);
    const codes = categories.flatMap(({ legacyIds }) => legacyIds);
    expect(codes).toContain('ai-risk-taxonomy-endangerment,-harm,-or-abuse-of-children');
    expect(codes).toContain('ai-risk-taxonomy-illegal/regulated-substances/goods');
  });

  it('AIR 2024 cut off anywhere within its list is refused or warned about, never taken for whole', async () => {
    const file = 'ibm-risk-atlas-nexus/air_2024_data.yaml';
    const whole = bytesOf(file);
    for (let end = 20_011; end < whole.length; end += 9_973) {
      const cut = whole.subarray(0, end);
      const isAtLineEnd = cut.at(-1) === 0x0a;
      const complaint = await complaintOf(cut);
      if (!isAtLineEnd) expect(complaint, `cut at ${end}`).not.toEqual([]);
    }
  });

  it('a file that is not valid JSON is refused with the line', async () => {
    const file = 'ai-harm-taxonomy/ai-harm-taxonomy.json';
    expect(await refused(file, bytesOf(file))).toMatchObject({
      code: 'import-json-broken',
      params: { line: 9 },
    });
  });
});

async function complaintOf(cut: Uint8Array): Promise<string[]> {
  try {
    const read = await taken('air.yaml', cut);
    const plan = planImport(read, [], { retiresMissing: false, newId: () => crypto.randomUUID() });
    return plan.findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  } catch {
    return [(await refused('air.yaml', cut)).code];
  }
}
