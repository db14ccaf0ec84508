import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { testId } from '../../factories/publishable-state';
import { fileAt, files } from './exported';

const taxonomies = join(import.meta.dirname, '../../../../shared/data/taxonomies');
const uuid = z.uuid();
const labelled = z.looseObject({ value: z.string().min(1), alias: uuid });

interface Choice {
  readonly alias: string;
  readonly below: readonly Choice[];
}

const node = z.looseObject({ ':@': z.record(z.string(), z.string()).optional() });

/** Label Studio's tags, from its documentation: a Text, and a Taxonomy of it with nested choices. */
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
  const choicesOf = (items: unknown): Choice[] =>
    childrenOf(items, 'Choice').map(({ attributes, children }) => ({
      alias: labelled.parse(attributes).alias,
      below: choicesOf(children),
    }));
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
    expect(() => readLabelStudio(broken)).toThrow();
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

const argilla = z.looseObject({
  guidelines: z.string().min(1),
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
              text: z.string().min(1),
              description: z.string().nullable(),
            }),
          )
          .min(2),
      }),
    }),
  ),
});

it('Argilla reads settings with a field and a question; a foreign kind of question is refused', () => {
  const text = fileAt('exports/argilla.es.json');
  expect(argilla.parse(JSON.parse(text)).questions[0]?.settings.options).toHaveLength(4);
  const broken = text.replace('multi_label_selection', 'multi_choice');
  expect(argilla.safeParse(JSON.parse(broken)).success).toBe(false);
});

const severities = z.enum(['info', 'low', 'medium', 'high', 'critical']);
const roost = z.looseObject({
  meta: z.looseObject({ template_version: z.number() }),
  categories: z.record(
    z.string().regex(/^[a-z][a-z0-9_]*$/),
    z.strictObject({
      description: z.string().min(1),
      default_severity: severities,
      default_actions: z.array(z.string()),
      applies_to_target_kinds: z.array(z.enum(['content', 'actor', 'cluster'])),
      default_queue: z.enum(['auto_action', 'needs_review', 'needs_classification']),
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
const coop = z.looseObject({
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
});

describe('ROOST', () => {
  it('harm_taxonomy.yaml: what is contested is for people, and breaks are refused', () => {
    const text = fileAt('exports/roost.es.harm_taxonomy.yaml');
    const [first] = Object.values(roost.parse(parseYaml(text)).categories);
    expect(first).toMatchObject({ default_severity: 'info', default_queue: 'needs_review' });
    expect(roost.safeParse(parseYaml(text.replace('"needs_review"', '"act"'))).success).toBe(false);
  });

  it('Osprey labels and Coop policies are read, broken ones refused', () => {
    const labels = fileAt('exports/roost.es.osprey-labels.yaml');
    expect(osprey.safeParse(parseYaml(labels)).error).toBeUndefined();
    expect(osprey.safeParse(parseYaml(labels.replace('"neutral"', '"bad"'))).success).toBe(false);
    const policies = fileAt('exports/roost.es.coop-policies.json');
    const read = coop.parse(JSON.parse(policies)).policies;
    expect(read[1]?.parentId).toBe(testId(1));
    expect(read[0]?.enforcementGuidelines).toContain('Contested');
    expect(coop.safeParse(JSON.parse(policies.replace('"name"', '"nom"'))).success).toBe(false);
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
    expect(validate(JSON.parse(text.replace('"version": ', '"version": 0.')))).toBe(false);
    expect(validate(JSON.parse(text.replace('"predicates"', '"predicate"')))).toBe(false);
    expect(text).toContain('(HELD) Daño 2');
  });
});

/** garak's reader: three cells a line, a tag with a namespace. */
const readGarak = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const cells = line.split('\t');
      if (cells.length !== 3 || !/^[a-z0-9-]+:[\w.-]+$/.test(cells[0] ?? '')) throw new Error(line);
      return cells;
    });

it('garak reads a tag, a name and a description a line', () => {
  const text = fileAt('exports/garak.es.tsv');
  expect(readGarak(text)).toHaveLength(5);
  expect(text).toMatch(/^parlance-harms:about\t/);
  expect(() => readGarak(text.replace('\t', ' '))).toThrow();
});
