import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '~/platform/project-root';
import { catalogue, systemById, systemName } from './catalogue';

const folder = join(projectRoot, '..', 'shared', 'data', 'taxonomies');
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const namesOf = (id: string) =>
  new Map((systemById(id)?.codes ?? []).map(({ code, label }) => [code, label]));
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('the catalogue of other systems', () => {
  it('gives each system in each version an id of its own, and each code once in it', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
    for (const { id, codes } of catalogue) {
      expect(codes.length, id).toBeGreaterThan(3);
      expect(new Set(codes.map(({ code }) => code)).size, id).toBe(codes.length);
      expect(
        codes.every(({ label }) => label !== ''),
        id,
      ).toBe(true);
    }
  });

  it('knows that one code means different things in other systems and versions', () => {
    const meanings = catalogue.flatMap(({ codes }) =>
      codes.filter(({ code }) => code === 'S6').map(({ label }) => label),
    );
    expect(new Set(meanings)).toEqual(
      new Set(['Specialized Advice', 'Privacy', 'Suicide and Self Harm']),
    );
  });

  it('names a system with its version, and leaves the short name of one it does not know', () => {
    expect(systemName('llama-guard-2')).toBe('Llama Guard 2');
    expect(systemName('somebody-elses')).toBe('somebody-elses');
  });
});

const guards = z.object({
  systems: z.record(z.string(), z.object({ codes: z.record(z.string(), z.string()) })),
});
const risks = z.object({
  riskgroups: z.array(z.looseObject({ id: z.string(), name: z.string() })).default([]),
  risks: z.array(
    z.looseObject({ id: z.string(), name: z.string().default(''), tag: z.string().optional() }),
  ),
});
const risksIn = (file: string) => risks.parse(parseYaml(textOf(`ibm-risk-atlas-nexus/${file}`)));

describe.skipIf(!existsSync(folder))('beside the real files (../shared/data)', () => {
  it.each([
    'llama-guard-1',
    'llama-guard-2',
    'llama-guard-3-4',
    'nemotron-safety-guard-v3',
    'nemotron-content-safety-reasoning-4b',
    'shieldgemma-1',
    'mlcommons-ailuminate-1.0',
  ])('%s has the codes and names that were collected', (id) => {
    const { systems } = guards.parse(JSON.parse(textOf('guard-category-codes.json')));
    expect(Object.fromEntries(namesOf(id))).toEqual(systems[id]?.codes);
  });

  it('ROOST Coop has the same codes, one misspelt as it is there; its name is not', () => {
    const { systems } = guards.parse(JSON.parse(textOf('guard-category-codes.json')));
    const codes = Object.keys(systems['roost-coop-policy-type']?.codes ?? {});
    expect([...namesOf('roost-coop-1').keys()]).toEqual(codes);
    expect(namesOf('roost-coop-1').get('HARRASSMENT')).toBe('Harassment');
  });

  it('Granite Guardian has its dimensions, by the names that the model knows', () => {
    // Elsewhere they are tags, with hyphens or cut short.
    const asAsked = (tag: string) =>
      tag === 'relevance' ? 'context_relevance' : tag.replaceAll('-', '_');
    const tagged = risksIn('granite_guardian_dimensions.yaml').risks.flatMap(({ tag, name }) =>
      tag === undefined ? [] : [[asAsked(tag), tidy(name)]],
    );
    expect([...namesOf('ibm-granite-guardian')]).toEqual(tagged);
    expect(systemById('ibm-granite-guardian')?.version).toBe('3.2');
  });

  it('NIST AI 600-1 has its risks', () => {
    const { risks: all } = risksIn('nist_ai_rmf_data.yaml');
    const named = all.map(({ id, name }) => [id.replace('nist-', ''), tidy(name)]);
    expect([...namesOf('nist-ai-600-1')]).toEqual(named);
  });

  it('the MIT repository has its domains and subdomains by their numbers', () => {
    const file = 'mit_ai_risk_repository_data.yaml';
    const { riskgroups, risks: all } = risksIn(file);
    const own = namesOf('mit-ai-risk-repository-2025-04');
    const numbered = [...riskgroups, ...all].flatMap(({ id, name }) => {
      const [, number] = /^mit-ai-risk-(?:sub)?domain-([\d.]+)$/.exec(id) ?? [];
      return number === undefined ? [] : [[number, tidy(name)] as const];
    });
    expect([...own.keys()].sort()).toEqual(numbered.map(([number]) => number).sort());
    // The names of domains are cut short in the list, and whole in the sentence about it.
    const sentence = tidy(textOf(`ibm-risk-atlas-nexus/${file}`)).toLowerCase();
    for (const [number, name] of numbered) {
      const label = own.get(number) ?? '';
      if (number.includes('.')) expect(label).toBe(name);
      else expect(sentence).toContain(`(${number}) ${label.toLowerCase()}`);
    }
    expect(namesOf('mit-ai-risk-repository-2025-04').get('7.6'), 'not before April 2025').toBe(
      'Multi-agent risks',
    );
  });

  it('AIR-Bench 2024 has its three levels by their numbers', () => {
    const level = z.record(
      z.string(),
      z.object({
        name: z.string(),
        subcategories: z.record(
          z.string(),
          z.object({
            name: z.string(),
            items: z.array(z.object({ idx: z.string(), name: z.string() })),
          }),
        ),
      }),
    );
    const whole = level.parse(JSON.parse(textOf('air-bench-2024/risk_mapping.json')));
    const named = Object.entries(whole).flatMap(([code, { name, subcategories }]) => [
      [code, name],
      ...Object.entries(subcategories).flatMap(([sub, { name: subName, items }]) => [
        [sub, subName],
        ...items.map((item) => [item.idx, item.name]),
      ]),
    ]);
    const own = namesOf('air-2024');
    expect(own.size).toBe(16 + 43 + 312);
    for (const [code = '', name = ''] of named) expect(own.get(code), code).toBe(tidy(name));
  });

  it('ATLAS has its techniques', () => {
    const atlas = z.object({
      version: z.string(),
      matrices: z.array(
        z.object({ techniques: z.array(z.looseObject({ id: z.string(), name: z.string() })) }),
      ),
    });
    const { version, matrices } = atlas.parse(parseYaml(textOf('mitre-atlas/ATLAS-v5.6.1.yaml')));
    expect(systemById('mitre-atlas-5.6')?.version).toBe(version);
    const techniques = matrices.flatMap((matrix) => matrix.techniques);
    expect([...namesOf('mitre-atlas-5.6')]).toEqual(
      techniques.map(({ id, name }) => [id, tidy(name)]),
    );
  });

  it('the OWASP names are those of others who map to it', () => {
    const table = textOf('ibm-risk-atlas-nexus/ailuminate-v1.0.sssom.tsv');
    const mentioned = [...table.matchAll(/\t ?(LLM\d\d:2025) ([^\t]+)\t/g)];
    expect(mentioned.length).toBeGreaterThan(5);
    for (const [, code = '', name] of mentioned) {
      expect(namesOf('owasp-llm-2025').get(code)).toBe(name);
    }
  });
});
