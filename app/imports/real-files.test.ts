import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemById } from '~/domain/crosswalk/catalogue';
import { byCodeUnits } from '~/domain/snapshots/order';
import { projectRoot } from '~/platform/project-root';
import type { ImportedTaxonomy } from './imported-taxonomy';
import { hasErrors, planImport } from './plan-import';
import { refused, taken } from './read.fixture';
import { readTaxonomy } from './read-taxonomy';

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
    ['air-bench-2024/risk_mapping.json', [16, 43, 312]],
    ['coar/coar_resourcetypes_v1.1_skos.ttl', [9, 21, 19, 3, 4, 2]],
    ['dpv/ai-2.3.ttl', [15, 38, 51, 116, 17, 4]],
    ['dpv/ai-2.3.jsonld', [15, 38, 51, 116, 17, 4]],
    ['dpv/risk-2.3.ttl', [53, 84, 154, 118, 52, 89]],
    ['misp/accessnow.machinetag.json', [22]],
    ['misp/ai-safety-benchmark.machinetag.json', [7, 34]],
    ['misp/eu-ai-act.machinetag.json', [5, 21]],
    ['mitre-atlas/ATLAS-v5.3.0.yaml', [92, 56]],
    ['mitre-atlas/ATLAS-v5.6.1.yaml', [101, 69]],
    ['roost/harm_taxonomy.yaml', [10, 6]],
  ])('%s: %j categories by level', async (file, levels) => {
    const read = await taken(file, bytesOf(file));
    const plan = planImport(read, [], { retiresMissing: false, newId: () => crypto.randomUUID() });
    expect(hasErrors(plan.findings)).toBe(false);
    expect(plan.levels).toEqual(levels);
    expect(plan.added).toHaveLength(levels.reduce((sum, count) => sum + count, 0));
  });

  it.each([
    ['ailuminate-v1.0.sssom.tsv', 'ailuminate.yaml'],
    ['ibm2ibm.tsv', 'risk_atlas_data.yaml'],
    ['ibm2nistgenai.tsv', 'risk_atlas_data.yaml'],
    ['mit-ai-risk-repository_ibm-risk-atlas.tsv', 'risk_atlas_data.yaml'],
  ])('mappings of %s come to categories of %s', async (mappings, list) => {
    const read = (name: string) => taken(name, bytesOf(`ibm-risk-atlas-nexus/${name}`));
    const { categories, findings } = await read(mappings);
    const codes = new Set((await read(list)).categories.flatMap(({ legacyIds }) => legacyIds));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const found = categories.filter(({ legacyIds }) => legacyIds.some((code) => codes.has(code)));
    expect(found.length).toBeGreaterThan(categories.length / 2);
    expect(categories.every((one) => one.mappings.length > 0)).toBe(true);
  });

  it('NIST: known codes by their names, and three risks that it has no word for', async () => {
    const file = 'ibm-risk-atlas-nexus/ibm2nistgenai.tsv';
    const { categories, findings } = await taken(file, bytesOf(file));
    const mappings = categories.flatMap((one) => one.mappings);
    const codes = new Set(systemById('nist-ai-600-1')?.codes.map(({ code }) => code));
    const none = mappings.filter(({ predicate }) => predicate === 'no-match');
    expect(none).toHaveLength(3);
    expect(new Set(mappings.map(({ source }) => source))).toEqual(new Set(['nist-ai-600-1']));
    const found = mappings.filter(({ object }) => codes.has(object));
    expect(found.length + none.length).toBe(mappings.length);
    // Two rows say that a risk has a match, and not which.
    const lines = findings.flatMap(({ code, line }) =>
      line === undefined ? [] : [`${code} ${line}`],
    );
    expect(lines).toEqual(['import-cell-empty 93', 'import-cell-empty 94']);
  });

  it('MIT: a prefix that its makers forgot to explain is named, and its rows are taken', async () => {
    const file = 'ibm-risk-atlas-nexus/mit-ai-risk-repository_ibm-risk-atlas.tsv';
    const { categories, findings } = await taken(file, bytesOf(file));
    const mappings = categories.flatMap((one) => one.mappings);
    expect(mappings).toHaveLength(252);
    expect(new Set(mappings.map(({ source }) => source))).toEqual(
      new Set(['mit-ai-risk-repository-causal', 'mit-ai-risk-repository-2025-04']),
    );
    expect(findings.filter(({ severity }) => severity !== 'info')).toMatchObject([
      { code: 'import-unknown-prefix', line: 11 },
    ]);
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

  it('DPV says the same in Turtle and in JSON-LD', async () => {
    const [turtle, json] = await Promise.all(
      ['dpv/ai-2.3.ttl', 'dpv/ai-2.3.jsonld'].map((file) => taken(file, bytesOf(file))),
    );
    const said = ({ categories, ...head }: ImportedTaxonomy) => ({
      head: [head.title, head.description, head.license, head.source, head.languages],
      categories: [...categories]
        .map(({ at: _at, ...category }) => category)
        .sort((a, b) => byCodeUnits(a.sourceId, b.sourceId)),
    });
    expect(turtle && said(turtle)).toEqual(json && said(json));
  });

  it('DPV: several parents with one main one each, seven levels counting the vocabulary above it', async () => {
    const { categories } = await taken('risk.ttl', bytesOf('dpv/risk-2.3.ttl'));
    const several = categories.filter(({ parents }) => parents.length > 1);
    expect(several).toHaveLength(61);
    expect(
      several.every(({ parents, primaryParent = '' }) => parents.includes(primaryParent)),
    ).toBe(true);
    const byId = new Map(categories.map((category) => [category.sourceId, category]));
    const levelOf = (id: string): number => {
      const { parents = [], parentsElsewhere = [] } = byId.get(id) ?? {};
      return 1 + Math.max(0, ...[...parents, ...parentsElsewhere].map(levelOf));
    };
    expect(Math.max(...categories.map(({ sourceId }) => levelOf(sourceId)))).toBe(7);
  });

  it('DPV: what lies under another vocabulary is a broader match, its terms have no SPDX name', async () => {
    const { categories, license } = await taken('ai.ttl', bytesOf('dpv/ai-2.3.ttl'));
    const agent = categories.find(({ sourceId }) => sourceId.endsWith('#AIAgent'));
    expect(agent?.parents).toEqual(['https://w3id.org/dpv/ai#AI']);
    expect(agent?.mappings).toMatchObject([
      { predicate: 'broad', object: 'https://w3id.org/dpv/tech#SoftwareAgent' },
    ]);
    expect(license).toBe('https://www.w3.org/copyright/document-license-2023/');
  });

  it('COAR: twelve languages with holes; what a language lacks is original in another', async () => {
    const bytes = bytesOf('coar/coar_resourcetypes_v1.1_skos.ttl');
    const read = await readTaxonomy({ fileName: 'coar.ttl', bytes, language: 'nl' });
    if (!read.ok) expect.fail(read.refusal.code);
    const { categories, languages } = read.value;
    expect(languages).toHaveLength(12);
    const counts = new Map<string, number>();
    for (const { originalLanguage: language, texts } of categories) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
      expect(texts.get(language)?.text.label).not.toBe('');
    }
    expect(Object.fromEntries(counts)).toEqual({ nl: 54, en: 4 });
    expect(categories.flatMap(({ mappings }) => mappings)).toHaveLength(134);
  });

  it.each(['coar/coar_resourcetypes_v1.1_skos.ttl', 'dpv/risk-2.3.ttl'])(
    '%s cut off within an entry is refused with the line',
    async (file) => {
      const whole = bytesOf(file);
      for (let end = 30_011; end < whole.length; end += 77_773) {
        const cut = whole.subarray(0, whole.lastIndexOf(' ;', end));
        expect(await refused(file, cut)).toMatchObject({
          code: 'import-turtle-broken',
          params: { line: expect.any(Number) },
        });
      }
    },
  );
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
