import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { buildCategory, buildState, buildText, testId } from '../../factories/publishable-state';
import { exportedFiles, fileAt, files, sourceOf } from './exported';

const taxonomies = join(import.meta.dirname, '../../../../shared/data/taxonomies');
const uuid = z.uuid();
const labelled = z.looseObject({ value: z.string().min(1), alias: uuid });

interface Choice {
  readonly alias: string;
  readonly below: readonly Choice[];
}

const node = z.looseObject({ ':@': z.record(z.string(), z.string()).optional() });

/**
 * Label Studio's tags, from its documentation: a Text, and a Taxonomy of it with nested choices. Of choices beside each other
 * that have the same name it keeps the first.
 */
const readLabelStudio = (text: string): Choice[] => {
  const validity = XMLValidator.validate(text);
  if (validity !== true) throw new Error(validity.err.msg);
  const options = { preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' };
  const tree: unknown = new XMLParser(options).parse(text);
  const childrenOf = (items: unknown, tag: string) =>
    z
      .array(node)
      .parse(items)
      .filter((item) => tag in item)
      .map((item) => ({ attributes: item[':@'] ?? {}, children: item[tag] }));
  const [view] = childrenOf(tree, 'View');
  const [object] = childrenOf(view?.children, 'Text');
  const [control] = childrenOf(view?.children, 'Taxonomy');
  if (!object || !control || control.attributes.toName !== object.attributes.name) {
    throw new Error('the taxonomy labels nothing');
  }
  const choicesOf = (items: unknown): Choice[] => {
    const choices = childrenOf(items, 'Choice').map(({ attributes, children }) => ({
      ...labelled.parse(attributes),
      below: choicesOf(children),
    }));
    const firsts = new Map(choices.toReversed().map((choice) => [choice.value, choice]));
    return choices.filter((choice) => firsts.get(choice.value) === choice);
  };
  return choicesOf(control.children);
};

describe('Label Studio', () => {
  const text = fileAt('exports/label-studio.es.xml');

  it('an XML parser reads it; labels are stored by id, the tree is that of primary parents', () => {
    const choices = readLabelStudio(text);
    expect(choices.map(({ alias }) => alias)).toEqual([testId(1), testId(5), testId(6)]);
    expect(choices[0]?.below.map(({ alias }) => alias)).toEqual([testId(2)]);
    expect(text).toContain('(CONTESTED)');
  });

  it('the same tree for apiUrl', () => {
    const item = labelled.extend({ children: z.array(labelled).optional() });
    const { items } = z
      .looseObject({ items: z.array(item) })
      .parse(JSON.parse(fileAt('exports/label-studio.es.items.json')));
    expect(items[0]?.children?.[0]?.alias).toBe(testId(2));
  });

  it.each([
    ['an open tag', text.replace('</Choice>', '')],
    ['a choice without an id', text.replace(/ alias="[^"]*"/, '')],
    ['a taxonomy of something else', text.replace('toName="text"', 'toName="image"')],
  ])('the reader refuses %s', (_, broken) => {
    expect(broken).not.toBe(text);
    expect(() => readLabelStudio(broken)).toThrow();
  });

  it('two categories with one name are two choices', () => {
    const same = { texts: [buildText({ text: { label: 'Acoso' } })] };
    const state = buildState({ categories: [buildCategory(1, same), buildCategory(2, same)] });
    const written = exportedFiles(sourceOf(state));
    expect(readLabelStudio(written.get('exports/label-studio.es.xml') ?? '')).toHaveLength(2);
    const items = written.get('exports/label-studio.es.items.json') ?? '';
    expect(items).toContain('"Acoso [category-1]"');
    expect(items).toContain('"Acoso [category-2]"');
  });

  it('the live configuration reads the newest version’s tree by itself, and holds none', () => {
    const live = fileAt('exports/label-studio.es.live.xml');
    expect(readLabelStudio(live)).toEqual([]);
    expect(live).toContain(
      'apiUrl="https://lists.example/t/harms/latest/exports/label-studio.es.items.json"',
    );
    expect([...files.keys()]).toContain('exports/label-studio.es.items.json');
  });
});

/** libxml2's own program, of Debian's package libxml2-utils. */
const xmllint = (text: string): number | null =>
  spawnSync('xmllint', ['--noout', '--nonet', '--relaxng', grammar, '-'], { input: text }).status;
const grammar = join(import.meta.dirname, 'label-studio.rng');
const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined;

describe.skipIf(!hasXmllint)('xmllint (libxml2-utils)', () => {
  const text = fileAt('exports/label-studio.es.xml');

  it('takes every configuration for Label Studio', () => {
    const written = [...files].filter(
      ([path]) => path.startsWith('exports/label-studio.') && path.endsWith('.xml'),
    );
    expect(written.length).toBeGreaterThan(1);
    for (const [path, one] of written) expect(xmllint(one), path).toBe(0);
  });

  it.each([
    ['what is not well formed', text.replace('</Choice>', '')],
    ['a control character', text.replace('hint="', 'hint="\u0001')],
    ['a tag of a stranger', text.replace('</View>', '<script/></View>')],
    ['a choice without an id', text.replace(/ alias="[^"]*"/, '')],
    ['a taxonomy of something else', text.replace('toName="text"', 'toName="image"')],
  ])('refuses %s', (_, broken) => {
    expect(broken).not.toBe(text);
    expect(xmllint(broken)).not.toBe(0);
  });
});

/** Settings as its SDK writes them, within the bounds of its server (`argilla_server/api/schemas/v1`). */
const argilla = z.looseObject({
  guidelines: z.string().min(1).max(10_000),
  fields: z
    .array(
      z.looseObject({ name: z.string(), settings: z.looseObject({ type: z.literal('text') }) }),
    )
    .min(1),
  questions: z.array(
    z.looseObject({
      name: z.string(),
      settings: z.strictObject({
        type: z.literal('multi_label_selection'),
        options: z
          .array(
            z.strictObject({
              value: uuid,
              text: z.string().min(1).max(500),
              description: z.string().min(1).max(1_000).nullable(),
            }),
          )
          .min(2),
      }),
    }),
  ),
});

describe('Argilla', () => {
  const text = fileAt('exports/argilla.es.json');

  it('reads settings with a field and a question', () => {
    const [question] = argilla.parse(JSON.parse(text)).questions;
    expect(question?.settings.options).toHaveLength(4);
    expect(question?.settings.options[0]?.text).toMatch(/^\(CONTESTED\) /);
  });

  it('takes long lists and long words: what its server would refuse is cut, with a mark', () => {
    const long = { label: 'x'.repeat(600), definition: '🎭'.repeat(900) };
    const categories = Array.from({ length: 300 }, (_, n) =>
      buildCategory(n + 1, { status: 'held', texts: [buildText({ text: long })] }),
    );
    const written = exportedFiles(sourceOf(buildState({ categories }))).get(
      'exports/argilla.es.json',
    );
    const { guidelines, questions } = argilla.parse(JSON.parse(written ?? ''));
    expect(guidelines).toContain('- held: 300 (see exports/index.json)');
    expect(questions[0]?.settings.options[0]?.description).toMatch(/^(🎭)+…$/u);
  });

  it.each([
    ['a foreign kind of question', text.replace('multi_label_selection', 'multi_choice'), 'type'],
    ['an option without a value', text.replace('"value": "', '"worth": "'), 'value'],
    [
      'a definition that is too long',
      text.replace('Definición 2.', 'x'.repeat(1_001)),
      'description',
    ],
  ])('refuses %s', (_, broken, where) => {
    expect(broken).not.toBe(text);
    expect(JSON.stringify(argilla.safeParse(JSON.parse(broken)).error?.issues)).toContain(where);
  });
});

const severities = z.enum(['info', 'low', 'medium', 'high', 'critical']);
const key = z.string().regex(/^[a-z][a-z0-9_]*$/);
const queues = z.enum(['auto_action', 'needs_review', 'needs_classification']);

/** Its template (https://github.com/roostorg/model-community): every word that categories use is explained in the file. */
const roost = z.looseObject({
  meta: z.looseObject({ template_version: z.number() }),
  severity_scale: z.record(severities, z.string().min(1)),
  routing_queues: z.record(queues, z.string().min(1)),
  categories: z.record(
    key,
    z.strictObject({
      description: z.string().min(1),
      default_severity: severities,
      default_actions: z.array(z.string()),
      applies_to_target_kinds: z.array(z.enum(['content', 'actor', 'cluster'])),
      default_queue: queues,
      subcategories: z.record(key, z.string().min(1)).optional(),
    }),
  ),
});
const osprey = z.strictObject({
  labels: z.record(
    z.string().regex(/^[a-z][a-z0-9_]*$/),
    z.strictObject({
      valid_for: z.array(z.string()).min(1),
      connotation: z.enum(['positive', 'negative', 'neutral']),
      description: z.string().min(1),
    }),
  ),
});
/** `AddPolicyInput` of its API; each is sent when the one above it has been, since Coop gives ids of its own. */
const coop = z
  .looseObject({
    policies: z.array(
      z.strictObject({
        id: uuid,
        name: z.string().min(1),
        parentId: uuid.nullable(),
        policyType: z.null(),
        policyText: z.string(),
        enforcementGuidelines: z.string(),
      }),
    ),
  })
  .refine(({ policies }) => {
    const sent = policies.map(({ id }) => id);
    return policies.every(
      ({ parentId }, at) => parentId === null || sent.slice(0, at).includes(parentId),
    );
  }, 'a parent comes after its part')
  .refine(
    ({ policies }) => new Set(policies.map(({ name }) => name)).size === policies.length,
    'two of one name',
  );

const faultsOf = (schema: z.ZodType, value: unknown) =>
  JSON.stringify(schema.safeParse(value).error?.issues ?? []);

describe('ROOST', () => {
  const taxonomy = fileAt('exports/roost.es.harm_taxonomy.yaml');
  const labels = fileAt('exports/roost.es.osprey-labels.yaml');
  const policies = fileAt('exports/roost.es.coop-policies.json');

  it('harm_taxonomy.yaml: what is contested is for people, what stands below is named there', () => {
    const [first] = Object.values(roost.parse(parseYaml(taxonomy)).categories);
    expect(first).toMatchObject({
      description: expect.stringMatching(/^\(CONTESTED\) /),
      default_severity: 'info',
      default_queue: 'needs_review',
      subcategories: { [`harm_${testId(2).replaceAll('-', '_')}`]: '(HELD) Daño 2' },
    });
  });

  it.each([
    ['a queue that there is not', taxonomy.replace('"needs_review"', '"act"'), 'default_queue'],
    ['a severity that is not explained', taxonomy.replace('  info:', '  note:'), 'severity_scale'],
    ['a name that is no key', taxonomy.replaceAll('harm_', 'Harm-'), 'Invalid key'],
  ])('harm_taxonomy.yaml with %s is refused', (_, broken, where) => {
    expect(broken).not.toBe(taxonomy);
    expect(faultsOf(roost, parseYaml(broken))).toContain(where);
  });

  it('the real one is read by the same reader (../shared/data)', ({ skip }) => {
    const file = join(taxonomies, 'roost/harm_taxonomy.yaml');
    skip(!existsSync(file), 'no ../shared/data');
    const { meta, severity_scale, routing_queues } = z
      .looseObject({})
      .parse(parseYaml(readFileSync(file, 'utf8')));
    const head = { meta, severity_scale, routing_queues, categories: {} };
    expect(faultsOf(roost, head)).toBe('[]');
  });

  it('Osprey reads labels, and refuses a connotation that there is not', () => {
    expect(osprey.safeParse(parseYaml(labels)).error).toBeUndefined();
    expect(labels).toContain('connotation: "neutral"');
    const broken = labels.replace('"neutral"', '"bad"');
    expect(faultsOf(osprey, parseYaml(broken))).toContain('connotation');
  });

  it('Coop reads policies, parents first, each with the way back to the list', () => {
    const read = coop.parse(JSON.parse(policies)).policies;
    expect(read[1]?.parentId).toBe(testId(1));
    expect(read[0]?.enforcementGuidelines).toMatch(
      /^Contested: [\s\S]*\nSource: https:\/\/lists\.example\/t\/harms\/c\//,
    );
    const late = buildState({
      categories: [
        buildCategory(1, { parents: [testId(2)], primaryParent: testId(2) }),
        buildCategory(2),
      ],
    });
    const written = exportedFiles(sourceOf(late)).get('exports/roost.es.coop-policies.json') ?? '';
    expect(coop.parse(JSON.parse(written)).policies.map(({ id }) => id)).toEqual([
      testId(2),
      testId(1),
    ]);
  });

  it.each([
    ['without a name', policies.replace('"name"', '"nom"'), 'name'],
    [
      'below one that is not there',
      policies.replace(`"parentId": "${testId(1)}"`, `"parentId": "${testId(9)}"`),
      'after its part',
    ],
    [
      'with one name for two',
      policies.replace('(HELD) Daño 2', '(CONTESTED) Perfiles falsos con tu cara'),
      'two of one name',
    ],
  ])('Coop policies %s are refused', (_, broken, where) => {
    expect(broken).not.toBe(policies);
    expect(faultsOf(coop, JSON.parse(broken))).toContain(where);
  });
});

const schemaFile = join(taxonomies, 'misp/schema.json');

describe.skipIf(!existsSync(schemaFile))('MISP’s own schema', () => {
  const compile = () => {
    const schema: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'));
    const { $schema: _, id: __, ...rest } = z.looseObject({}).parse(schema);
    // Written for an older draft, with `required` in the place of a member.
    const text = JSON.stringify(rest).replaceAll(',"required":["value"]}', '}');
    return new Ajv({ strict: false }).compile(JSON.parse(text));
  };

  it('takes our machine tags, and the real ones, and refuses broken ones', () => {
    const validate = compile();
    const real = readFileSync(join(taxonomies, 'misp/accessnow.machinetag.json'), 'utf8');
    const text = fileAt('exports/misp.es.machinetag.json');
    expect(validate(JSON.parse(real))).toBe(true);
    expect(validate(JSON.parse(text)) ? [] : validate.errors).toEqual([]);
    const fault = (broken: string) => {
      expect(broken).not.toBe(text);
      return validate(JSON.parse(broken)) ? 'none' : JSON.stringify(validate.errors?.[0]);
    };
    expect(fault(text.replace('"version": ', '"version": 0.'))).toMatch(/version.*integer/);
    expect(fault(text.replace('"predicates"', '"predicate"'))).toMatch(/predicates|additional/);
    expect(fault(text.replace(/"value": "0189[^"]*"/, '"value": 7'))).toMatch(
      /entry.*value.*string/,
    );
    expect(text).toContain('(HELD) Daño 2');
  });
});

/** As garak reads it (`garak/analyze`): white space cut off both ends of a row, then three cells; a tag has a namespace. */
const readGarak = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const cells = line.trim().split('\t');
      if (cells.length !== 3) throw new Error(`${cells.length} cells: ${line}`);
      if (!/^[a-z0-9-]+:[\w.-]+$/.test(cells[0] ?? '')) throw new Error(`no tag: ${line}`);
      return cells;
    });

describe('garak', () => {
  const text = fileAt('exports/garak.es.tsv');

  it('reads a tag, a name and a description a line', () => {
    expect(readGarak(text)).toHaveLength(5);
    expect(text).toMatch(/^parlance-harms:about\t/);
  });

  it('reads categories that have no definition yet', () => {
    const bare = { texts: [buildText({ text: { label: 'Acoso', definition: '' } })] };
    const state = buildState({ categories: [buildCategory(1, bare)] });
    const written = exportedFiles(sourceOf(state)).get('exports/garak.es.tsv') ?? '';
    expect(readGarak(written)[1]?.slice(1)).toEqual(['Acoso', 'Acoso']);
  });

  it.each([
    ['a row with two cells', text.replace('\t', ' '), '2 cells'],
    ['a tag without a namespace', text.replace(`parlance-harms:${testId(1)}`, testId(1)), 'no tag'],
  ])('refuses %s', (_, broken, why) => {
    expect(broken).not.toBe(text);
    expect(() => readGarak(broken)).toThrow(why);
  });
});
