import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { skosPredicates } from '~/domain/snapshots/snapshot-concept';
import type { Mapping } from '~/domain/taxonomy/category';
import { readTaxonomy } from '~/imports/read-taxonomy';
import { projectRoot } from '~/platform/project-root';
import { buildCategory, buildState, testId } from '../../factories/publishable-state';
import { exportedFiles, fileAt, packNamed, sourceOf } from './exported';
import { readSssom } from './read-sssom';

describe('SSSOM', () => {
  const text = fileAt('exports/crosswalk.sssom.tsv');

  it('one row per mapping, what was looked for and not found among them', () => {
    const { rows } = readSssom(text);
    expect(rows.map((row) => row.object_id)).toEqual([
      'ailuminate-v1.0:ipv',
      'sssom:NoTermFound',
      expect.stringMatching(/^[a-z][a-z0-9._-]*:/),
    ]);
    expect(rows[0]?.subject_category).toBe('contested');
    expect(rows[1]).toMatchObject({ object_source: 'llama-guard-3:', mapping_cardinality: '1:0' });
  });

  it.each([
    ['a row cut short', text.replace('\tailuminate-v1.0:ipv', ''), /\d+ cells/],
    ['an undeclared prefix', text.replace('\tailuminate-v1.0:ipv', '\tnobody:ipv'), /nobody:ipv/],
    ['a lost column', text.replace('\tmapping_justification', '\tjustification'), /justification/],
    [
      'a justification of our own',
      text.replace('semapv:Manual', 'semapv:Guessed'),
      /justification/,
    ],
    ['an object that is not', text.replace('sssom:NoTermFound', 'skos:Concept'), /1:0 says/],
  ])('the reader refuses %s, and says why', (_, broken, why) => {
    expect(broken).not.toBe(text);
    expect(() => readSssom(broken)).toThrow(why);
  });
});

describe('SSSOM of what people looked at', () => {
  const on = '2026-03-01';
  const found = (parts: Partial<Mapping>): Mapping => ({
    ...{ predicate: 'exact', source: 'llama-guard-3-4', object: 'S10', objectLabel: 'Hate' },
    ...{ justification: '', review: { role: 'facilitator', on, confidence: 1 } },
    ...parts,
  });
  const mappings = [
    found({ review: { role: 'reviewer', on, confidence: 0.5, similarity: 0.49 } }),
    found({ source: 'air-2024', object: '4.14', objectLabel: 'Hate Speech', predicate: 'narrow' }),
    found({ source: 'owasp-llm-2025', object: '', objectLabel: '', predicate: 'no-match' }),
    found({ source: 'shieldgemma-1', object: 'No Hate Speech', objectLabel: 'Hate Speech' }),
  ];
  const state = buildState({ categories: [buildCategory(1, { mappings })] });
  const text = exportedFiles(sourceOf(state)).get('exports/crosswalk.sssom.tsv') ?? '';
  const rowOf = (source: string) => {
    const row = readSssom(text).rows.find((one) => one.object_source === `${source}:`);
    if (!row) throw new Error(`no row of ${source}`);
    return row;
  };

  it('a code that was suggested says by what, and in what role it was confirmed', () => {
    expect(rowOf('llama-guard-3-4')).toMatchObject({
      predicate_id: 'skos:exactMatch',
      object_source_version: '3, 4',
      mapping_justification: 'semapv:LexicalSimilarityThresholdMatching',
      mapping_tool: 'Parlance',
      similarity_score: 0.49,
      similarity_measure: 'semapv:nGramSimilarity',
      reviewer_label: 'reviewer',
      review_date: on,
      confidence: 0.5,
      author_label: '',
    });
  });

  it('a code that somebody chose says in what role, with no tool', () => {
    expect(rowOf('air-2024')).toMatchObject({
      predicate_id: 'skos:narrowMatch',
      mapping_justification: 'semapv:ManualMappingCuration',
      author_label: 'facilitator',
      mapping_date: on,
      mapping_tool: '',
      similarity_score: '',
      reviewer_label: '',
    });
  });

  it('what was looked for in vain has a row with who looked', () => {
    expect(rowOf('owasp-llm-2025')).toMatchObject({
      predicate_id: 'skos:exactMatch',
      object_id: 'sssom:NoTermFound',
      mapping_cardinality: '1:0',
      author_label: 'facilitator',
      mapping_date: on,
    });
  });

  it('codes with spaces are addresses all the same', () => {
    expect(rowOf('shieldgemma-1').object_id).toBe('shieldgemma-1:No%20Hate%20Speech');
  });

  it('a list without a licence says so in the words of SSSOM, and comes back without one', async () => {
    const unlicensed = sourceOf(
      buildState({ license: 'NOASSERTION', categories: state.categories }),
    );
    const written = exportedFiles(unlicensed).get('exports/crosswalk.sssom.tsv') ?? '';
    expect(readSssom(written).meta.license).toBe('https://w3id.org/sssom/license/unspecified');
    expect(written).toContain('license: NOASSERTION');
    const bytes = new TextEncoder().encode(written);
    const read = await readTaxonomy({ fileName: 'c.tsv', bytes });
    expect(read.ok && read.value.license).toBeUndefined();
  });

  it('never who it was', () => {
    expect(text).not.toMatch(/author_id|reviewer_id|creator/);
  });

  it.each([
    ['a score above one', text.replace('\t0.49\t', '\t1.49\t'), /similarity_score/],
    ['a day in words', text.replace(on, 'yesterday'), /_date/],
    ['a review without a reviewer', text.replace(`\treviewer\t${on}`, `\t\t${on}`), /a reviewer/],
    ['a version that there is not', text.replace('"1.1"', '"9"'), /sssom_version/],
  ])('the reader refuses %s, and says why', (_, broken, why) => {
    expect(broken).not.toBe(text);
    expect(() => readSssom(broken)).toThrow(why);
  });
});

const real = join(projectRoot, '..', 'shared', 'data', 'taxonomies', 'ibm-risk-atlas-nexus');

/** Less strictly: these files have scores above one, rows cut short and prefixes that nobody declared. */
const looselyRead = (file: string) => {
  const [columns = [], ...rows] = readFileSync(join(real, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const at = columns.indexOf('predicate_id');
  return { columns, predicates: new Set(rows.map((row) => row[at])) };
};

describe.skipIf(!existsSync(real))('SSSOM as others write it (../shared/data)', () => {
  const people = ['author_id'];
  const known = new Set<string | undefined>(Object.values(skosPredicates));

  it.each([
    'ibm2ibm.tsv',
    'ailuminate-v1.0.sssom.tsv',
    'mit-ai-risk-repository_ibm-risk-atlas.tsv',
  ])('our columns and relations are those of %s, but for people', (file) => {
    const { columns, predicates } = looselyRead(file);
    const ours = readSssom(fileAt('exports/crosswalk.sssom.tsv')).columns;
    expect(columns.filter((column) => !ours.includes(column))).toEqual(people);
    expect([...predicates].filter((predicate) => !known.has(predicate))).toEqual([]);
  });

  it('where others write a relation of their own for no match, ours is the one of the standard', () => {
    expect(looselyRead('ibm2nistgenai.tsv').predicates).toContain('noMatch');
    expect(fileAt('exports/crosswalk.sssom.tsv')).toContain(
      '\tskos:exactMatch\tsssom:NoTermFound\t',
    );
  });
});

const kinds = ['exact', 'close', 'broad', 'narrow', 'related'] as const;
const day = z.iso.date();

/**
 * Members of the classes that we write, from the documentation of each model; classes made of them refuse any other
 * (https://ibm.github.io/risk-atlas-nexus/ontology/, https://ibm.github.io/ai-atlas-nexus/ontology/).
 */
const nexusModel = (
  matches: (kind: (typeof kinds)[number]) => string,
  taxonomyClass: Record<string, z.ZodType>,
) => {
  const lists = Object.fromEntries(
    kinds.map((kind) => [matches(kind), z.array(z.string().min(1)).min(1).optional()]),
  );
  const text = z.string().optional();
  const entity = { id: z.string().min(1), name: text, description: text, url: z.url().optional() };
  const dates = { dateCreated: day.optional(), dateModified: day.optional() };
  return z.strictObject({
    licenses: z.array(z.strictObject(entity)).optional(),
    documents: z.array(z.looseObject({})).optional(),
    riskgroups: z.array(z.looseObject({})).optional(),
    taxonomies: z.array(
      z.strictObject({
        ...{ ...entity, ...dates, ...taxonomyClass },
        ...{ version: text, hasLicense: text, hasDocumentation: z.array(z.string()).optional() },
      }),
    ),
    risks: z.array(
      z.strictObject({
        ...{ ...entity, ...dates, ...lists, isDefinedByTaxonomy: text, isPartOf: text, tag: text },
        ...{ type: text, phase: text, descriptor: z.array(z.string()).optional(), concern: text },
        hasRelatedAction: z.array(z.string()).optional(),
      }),
    ),
  });
};

const models = {
  'risk-atlas-nexus': nexusModel((kind) => `${kind}Match`, {}),
  'ai-atlas-nexus': nexusModel((kind) => `${kind}_mappings`, { type: z.literal('RiskTaxonomy') }),
};

/** Whole days stand as dates there, and as they are written in ours. */
const parseNexus = (text: string): unknown => parseYaml(text, { schema: 'core' });

describe.each(['risk-atlas-nexus', 'ai-atlas-nexus'] as const)('%s', (name) => {
  const text = fileAt(`exports/${name}.es.yaml`);
  const read = (written: string) =>
    readTaxonomy({ fileName: 'risks.yaml', bytes: new TextEncoder().encode(written) });

  it('has what its model has, and nothing else', () => {
    expect(models[name].safeParse(parseNexus(text)).error).toBeUndefined();
    expect(text).toContain('(HELD) Daño 2');
  });

  it('our own reader of its data takes it back with names, tree, licence and matches', async () => {
    const taken = await read(text);
    if (!taken.ok) throw new Error(taken.refusal.code);
    const { entries } = packNamed('es');
    expect(taken.value.categories.map(({ sourceId }) => sourceId)).toEqual(
      entries.map(({ concept }) => concept.id),
    );
    expect(taken.value.categories[1]?.parents).toEqual([testId(1)]);
    expect(taken.value.license).toBe('CC-BY-4.0');
  });

  it('and refuses it without its risks, or cut in the middle', async () => {
    expect(await read(text.replace('risks:', 'risk:'))).toMatchObject({
      refusal: { code: 'import-nothing-found' },
    });
    expect(await read(text.slice(0, text.lastIndexOf('name: "') + 9))).toMatchObject({
      refusal: { code: 'import-yaml-broken' },
    });
  });

  it.each([
    [
      'a member of the other model',
      text.replace(/close(Match|_mappings)/, 'close_match'),
      'close_match',
    ],
    [
      'a class of the other model',
      text.replace(/risks:\n/, 'risks:\n  - id: "x"\n    status: "held"\n'),
      'status',
    ],
    ['a day in words', text.replace(/dateCreated: "[^"]*"/, 'dateCreated: "May"'), 'dateCreated'],
  ])('its model refuses %s', (_, broken, where) => {
    expect(broken).not.toBe(text);
    expect(JSON.stringify(models[name].safeParse(parseNexus(broken)).error?.issues)).toContain(
      where,
    );
  });

  it('one model’s file is none of the other', () => {
    const other = name === 'ai-atlas-nexus' ? 'risk-atlas-nexus' : 'ai-atlas-nexus';
    expect(models[other].safeParse(parseNexus(text)).success).toBe(false);
  });
});

describe.skipIf(!existsSync(real))(
  'risk-atlas-nexus as its makers write it (../shared/data)',
  () => {
    it.each([
      'ailuminate.yaml',
      'air_2024_data.yaml',
      'nist_ai_rmf_data.yaml',
      'risk_atlas_data.yaml',
    ])('the model takes %s', (file) => {
      const written = parseNexus(readFileSync(join(real, file), 'utf8'));
      expect(models['risk-atlas-nexus'].safeParse(written).error).toBeUndefined();
    });
  },
);
