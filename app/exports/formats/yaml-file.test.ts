import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { About } from './pack';
import { yamlFile } from './yaml-file';

const about: About = {
  taxonomy: 'https://lists.example/t/x/v/1.0.0',
  version: '1.0.0',
  snapshotSha256: 'a'.repeat(64),
  language: 'es',
  linearization: 'none',
  statuses: ['accepted'],
  license: 'CC0-1.0',
  contested: [],
  held: [],
  missing: [],
  notDetectableByAFilter: [],
};

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('no', '- a', '"'),
);
const { tree } = fc.letrec<{ tree: string | number | boolean | object }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(
      text.filter((key) => key !== '__proto__'),
      tie('tree'),
      { maxKeys: 3, noNullPrototype: true },
    ),
  ),
}));

it.each(['1.1', '1.2'] as const)('a reader of YAML %s gets back what was written', (version) => {
  fc.assert(
    fc.property(tree, (value) => {
      const written = JSON.parse(JSON.stringify({ value }));
      expect(parse(yamlFile('x', about, written).text, { version })).toEqual(written);
    }),
  );
});
