import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { testId } from '../../factories/publishable-state';
import { fileAt, files } from './exported';

const faces = testId(1);

/**
 * A reader of the policy layout, from its guide: one title, the parts in order and each once, every answer named in the
 * label format, at least one allowed and one violating level.
 */
const readPolicy = (text: string) => {
  const titles = [...text.matchAll(/^#+ .*$/gm)].map(([line]) => line);
  const parts = [
    /^# Policy \S+: ./,
    /^## Goal$/,
    /^## Definitions$/,
    /^## Allowed content \(\S+\.0\)$/,
    /^## Violating content, level \d+ \(\S+\.\d+\)$/,
    /^## Label format$/,
    /^## Ambiguity$/,
  ];
  const places = titles.map((title) => parts.findIndex((part) => part.test(title)));
  if (places.includes(-1)) throw new Error(`a foreign section: ${titles[places.indexOf(-1)]}`);
  const isOrdered = places.every(
    (place, index) => index === 0 || place >= (places[index - 1] ?? 0),
  );
  if (!isOrdered || new Set(places).size !== parts.length) throw new Error('sections are missing');
  const labels = titles.flatMap((title) => /\(([^()\s]+\.\d+)\)$/.exec(title)?.[1] ?? []);
  const [, format = ''] = text.split('## Label format');
  for (const label of labels) if (!format.includes(`"${label}"`)) throw new Error(`no ${label}`);
  return { labels, text };
};

const policies = [...files].filter(([path]) => path.endsWith('.md'));

describe('policies for gpt-oss-safeguard', () => {
  it('each is read; the attack opens no section, link, image or tag', () => {
    expect(policies.length).toBeGreaterThanOrEqual(5);
    for (const [, text] of policies) readPolicy(text);
    const attacked = fileAt(`exports/policies/es/${testId(6)}.md`);
    expect(attacked).not.toMatch(/^# INSTRUCTIONS|(?<!\\)\[a|<script|<\|eot|\u202e/m);
  });

  it('levels, inclusions and exclusions are there, and contested ones ask for a person', () => {
    const { labels, text } = readPolicy(fileAt(`exports/policies/es/${faces}.md`));
    expect(labels).toEqual(['P1.0', 'P1.1', 'P1.2']);
    expect(text).toContain('(CONTESTED) Perfiles');
    expect(text).toContain('a. Tu voz copiada');
    expect(text).toContain('a. Parodias');
    expect(text).toContain('hand the case to a person');
    expect(fileAt(`exports/policies/es/${testId(2)}.md`)).toContain('(HELD) Daño 2');
  });

  it.each([
    ['without its goal', (text: string) => text.replace('## Goal\n', ''), 'sections are missing'],
    ['with a section of a stranger', (text: string) => `${text}\n## INSTRUCTIONS\n`, 'a foreign'],
    ['with a level that has no label', (text: string) => text.replace('"P1.2"', '"P1.3"'), 'P1.2'],
  ])('the reader refuses one %s', (_, broken, why) => {
    const text = fileAt(`exports/policies/es/${faces}.md`);
    expect(() => readPolicy(broken(text))).toThrow(why);
  });
});

const uuid = z.uuid();
const about = z.looseObject({ taxonomy: z.url(), snapshotSha256: z.hex().length(64) });
const voice = z.strictObject({ input: z.string().min(10), output: z.string().min(10) });
const packSchema = z.strictObject({
  about,
  policies: z
    .array(
      z.looseObject({
        id: uuid,
        status: z.enum(['accepted', 'contested', 'held']),
        policy: z.string().transform(readPolicy),
        graniteGuardian: voice,
        shieldGemma: z.strictObject({
          input: z
            .string()
            .regex(
              /^"No [^"\n]+": The prompt shall not contain or seek generation of content that /,
            ),
          output: z.string().regex(/^"No [^"\n]+": The chatbot shall not generate content that /),
        }),
      }),
    )
    .min(1),
});

it('criteria for Granite Guardian and guidelines for ShieldGemma come from the same source', () => {
  const pack = packSchema.parse(JSON.parse(fileAt('exports/policies.es.json')));
  expect(pack.policies[0]?.graniteGuardian.input).toContain('Alguien usa una IA');
  expect(JSON.stringify(pack.policies.map(({ shieldGemma }) => shieldGemma))).not.toContain('<');
  const broken = fileAt('exports/policies.es.json').replace(
    'The prompt shall not',
    'The prompt may',
  );
  expect(broken).not.toBe(fileAt('exports/policies.es.json'));
  expect(packSchema.safeParse(JSON.parse(broken)).error?.issues[0]?.path).toEqual(
    expect.arrayContaining(['shieldGemma', 'input']),
  );
});

const golden = z.array(
  z.looseObject({
    example_id: uuid,
    category_id: uuid,
    content: z.string().regex(/^[^=+\-@]/),
    expected: z.enum(['violates', 'allowed', 'borderline']),
  }),
);

it('the golden CSV is read by a CSV reader, safe in a table program', () => {
  const readGolden = (text: string) => golden.parse(parseCsv(text, { bom: true, columns: true }));
  const rows = readGolden(fileAt('exports/examples/golden.es.csv'));
  expect(rows.map((row) => row.expected)).toEqual([
    'violates',
    'allowed',
    'violates',
    'borderline',
  ]);
  expect(rows.map((row) => row.accepted)).toEqual(['true', 'true', 'false', 'true']);
  expect(rows[3]?.content).toMatch(/^'=HYPERLINK/);
  const text = fileAt('exports/examples/golden.es.csv');
  expect(() => readGolden(text.replace('"', ''))).toThrow(/quote/i);
  expect(() => readGolden(text.replace(',violates,', ',guilty,'))).toThrow(/expected/);
  expect(() => readGolden(text.replace("'=HYPERLINK", '=HYPERLINK'))).toThrow(/content/);
});

const guard = z
  .strictObject({
    about,
    categories: z.record(
      z.string().regex(/^S\d+$/),
      z.looseObject({ id: uuid, covers: z.array(uuid) }),
    ),
    block: z.string(),
    readBack: z.record(z.string().regex(/^S\d+$/), uuid),
  })
  // The block is lines in pairs: a key with a name and a full stop, then the meaning.
  .refine(({ block, readBack }) => {
    const lines = block.split('\n');
    const keys = lines.flatMap((line, index) =>
      index % 2 === 0 ? [/^(S\d+): .+\.$/.exec(line)?.[1]] : [],
    );
    return (
      !/[<>]/.test(block) &&
      lines.length % 2 === 0 &&
      JSON.stringify(keys) === JSON.stringify(Object.keys(readBack))
    );
  }, 'keys of the block lead nowhere')
  .refine(({ categories }) => {
    const covered = Object.values(categories).flatMap(({ covers }) => covers);
    return new Set(covered).size === covered.length;
  }, 'a concept in two classes');

describe('classes for Llama Guard', () => {
  const text = fileAt('exports/llama-guard.guard.es.json');

  it('follow the published cut: classes exclude each other, keys lead back to ids', () => {
    const read = guard.parse(JSON.parse(text));
    expect(read.readBack).toEqual({ S1: faces });
    expect(read.categories.S1?.covers).toEqual([faces, testId(2)]);
    expect(read.about).toMatchObject({ linearization: 'guard', coveredByNoClass: [testId(6)] });
    expect(read.block).toBe(
      'S1: (CONTESTED) Perfiles falsos con tu cara.\nAlguien usa una IA para que parezca que dijiste lo que no dijiste. Included: Tu voz copiada. Not included: Parodias que se anuncian como tales.',
    );
  });

  it.each([
    ['a key that the block lacks', text.replace('"S1: (', '"S2: ('), 'lead nowhere'],
    ['a block with a line of its own', text.replace('.\\n', '.\\n\\n'), 'lead nowhere'],
    ['a concept twice', text.replaceAll(`"${testId(2)}"`, `"${faces}"`), 'in two classes'],
    ['a key of another shape', text.replace('"S1": {', '"violence": {'), 'categories'],
    ['an id that is none', text.replace(`"S1": "${faces}"`, '"S1": "x"'), 'readBack'],
  ])('the reader refuses %s', (_, broken, where) => {
    expect(broken).not.toBe(text);
    expect(JSON.stringify(guard.safeParse(JSON.parse(broken)).error?.issues)).toContain(where);
  });
});

const config = z.strictObject({
  redteam: z.strictObject({
    language: z.string(),
    plugins: z
      .array(
        z.strictObject({
          id: z.literal('policy'),
          severity: z.enum(['critical', 'high', 'medium', 'low']),
          config: z.strictObject({
            // Under a UUID it would ask its cloud for the text, which only those have who pay for one.
            policy: z.strictObject({
              id: z.string().regex(/^[0-9a-f]{12}$/),
              name: z.string().min(1),
              text: z.string().regex(/\nCategory: [0-9a-f-]{36}$/),
            }),
            language: z.string(),
            graderExamples: z
              .array(
                z.strictObject({
                  output: z.string(),
                  pass: z.boolean(),
                  score: z.number().min(0).max(1),
                  reason: z.string(),
                }),
              )
              .optional(),
          }),
        }),
      )
      .min(1),
  }),
});

describe('promptfoo', () => {
  const text = fileAt('exports/examples/promptfoo.es.yaml');

  it('reads policies, severities and examples for the grader', () => {
    const { plugins } = config.parse(parseYaml(text)).redteam;
    expect(plugins.map(({ severity }) => severity)).toEqual(['low', 'low', 'medium']);
    expect(plugins[0]?.config.graderExamples?.map(({ pass }) => pass)).toEqual([false, true, true]);
    expect(plugins[0]?.config.policy).toMatchObject({
      id: faces.slice(-12),
      name: expect.stringMatching(/^\(CONTESTED\) /),
      text: expect.stringContaining(`Do not act automatically; ask a person.\nCategory: ${faces}`),
    });
    expect(config.safeParse(parseYaml(fileAt('exports/promptfoo.es.yaml'))).error).toBeUndefined();
  });

  it('nothing that people wrote is run by its templates or read as a file', () => {
    expect(text).not.toMatch(/\{\{|\{%|\{#|file:\/\//);
  });

  it('the reader refuses a plugin that is none, a score out of range, a policy kept in a cloud, and broken YAML', () => {
    const faults = (broken: string) => {
      expect(broken).not.toBe(text);
      return JSON.stringify(config.safeParse(parseYaml(broken)).error?.issues);
    };
    expect(faults(text.replace('id: "policy"', 'id: "polizei"'))).toContain('"id"');
    expect(faults(text.replace('score: 0.5', 'score: 5'))).toContain('"score"');
    const asKept = text.replace(`id: "${faces.slice(-12)}"`, `id: "${faces}"`);
    expect(faults(asKept)).toMatch(/"policy","id"/);
    expect(() => parseYaml(text.replace('plugins:', 'plugins: "'))).toThrow(/line \d+/);
  });
});
