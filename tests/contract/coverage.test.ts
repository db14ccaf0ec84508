import { beforeAll, describe, expect, it } from 'vitest';
import { coverageSchema } from '~/contracts/release/coverage';
import { catalogue, catalogueVersion } from '~/domain/crosswalk/catalogue';
import { type CoverageDocument, coverageDocument } from '~/domain/crosswalk/coverage-document';
import type { Mapping } from '~/domain/taxonomy/category';
import { jsonSchemaOf } from '~/exports/json-schema';
import { compileSchema } from '~/exports/verify-release';
import { buildCategory, buildState, testId } from '../factories/publishable-state';
import { sourceOf } from './exports/exported';

const baseUrl = 'https://lists.example';
const review = { role: 'facilitator', on: '2026-03-01', confidence: 0.75 } as const;

const none = (source: string): Mapping => ({
  ...{ predicate: 'no-match', source, object: '', objectLabel: '', justification: '', review },
});

const state = buildState({
  categories: [
    buildCategory(1, { status: 'contested', mappings: catalogue.map(({ id }) => none(id)) }),
    buildCategory(2, {
      mappings: [
        { ...none('llama-guard-2'), predicate: 'broad', object: 'S9', objectLabel: 'Hate' },
        { ...none('theirs'), predicate: 'related', object: 'X', review: undefined },
        none('llama-guard-1'),
      ],
    }),
    buildCategory(3),
  ],
});

let document: CoverageDocument;
beforeAll(() => {
  const { snapshot, snapshotSha256 } = sourceOf(state);
  const source = { snapshot, snapshotSha256, baseUrl, catalogue: catalogueVersion };
  document = coverageDocument({ ...source, systems: catalogue });
});

const json = (): unknown => JSON.parse(JSON.stringify(document));

describe('coverage.json', () => {
  it('obeys its contract and the served schema', () => {
    expect(coverageSchema.safeParse(json()).error).toBeUndefined();
    const validate = compileSchema(jsonSchemaOf('coverage', baseUrl));
    expect(validate?.(json()) === true ? [] : validate?.errors).toEqual([]);
    expect(document.$schema).toBe(jsonSchemaOf('coverage', baseUrl).$id);
  });

  it('names what no system has a word for, with its flag, and nothing that was not looked for', () => {
    expect(document.unnamed).toEqual([testId(1)]);
    expect(document.categories.map(({ naming, status }) => [naming, status])).toEqual([
      ['unnamed', 'contested'],
      ['named', 'accepted'],
      ['not-looked-at', 'accepted'],
    ]);
  });

  it('holds what was found, in the order of the systems, other lists last, with roles and no names', () => {
    expect(document.categories[1]?.findings).toEqual([
      {
        ...{ system: 'llama-guard-2', relation: 'broad', code: 'S9', label: 'Hate' },
        ...{ role: 'facilitator', confidence: 0.75 },
      },
      { system: 'llama-guard-1', relation: 'no-match', role: 'facilitator', confidence: 0.75 },
      { system: 'theirs', relation: 'related', code: 'X' },
    ]);
  });

  it('counts the same for each system as its categories show', () => {
    const second = document.systems.find(({ id }) => id === 'llama-guard-2');
    expect(second).toMatchObject({ codes: 11, matched: 1, noMatch: 1, notLookedAt: 1 });
    expect(second?.unreached).toHaveLength(10);
  });

  it.each([
    ['a finding with a person', { findings: [{ system: 'x', relation: 'exact', author: 'Ana' }] }],
    ['a relation of our own', { findings: [{ system: 'x', relation: 'same' }] }],
    ['a naming of our own', { naming: 'maybe' }],
  ])('the schema refuses %s', (_, damage) => {
    const [first, ...rest] = document.categories;
    const damaged = { ...document, categories: [{ ...first, ...damage }, ...rest] };
    const plain: unknown = JSON.parse(JSON.stringify(damaged));
    expect(coverageSchema.safeParse(plain).success).toBe(false);
    expect(compileSchema(jsonSchemaOf('coverage', baseUrl))?.(plain)).toBe(false);
  });
});
