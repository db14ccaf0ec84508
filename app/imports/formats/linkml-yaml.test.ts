import { describe, expect, it } from 'vitest';
import { findingsOf, refused, taken, treeOf } from '../read.fixture';

const head = 'taxonomies:\n- id: t\n  name: Risks\n  url: https://example.org/t\n  version: 1.10\n';

describe('LinkML of risk-atlas-nexus', () => {
  it('builds the tree from isPartOf, hasPart and the matches between its own ids', async () => {
    const read = await taken(
      'a.yaml',
      `${head}riskgroups:
- id: top
  name: Top
  narrowMatch: [mid/a, (b),c]
  hasPart: [d]
- id: mid/a
  name: Mid
- id: (b)
  name: B
  broadMatch: [top]
risks:
- id: d
  name: D
- id: leaf
  name: Leaf
  isPartOf: mid/a
`.replace('[mid/a, (b),c]', '["mid/a"]'),
    );
    expect(treeOf(read)).toEqual(['top', 'mid/a<top', '(b)<top', 'd<top', 'leaf<mid/a']);
    expect(read.source).toEqual({ name: 'https://example.org/t', version: '1.10' });
    expect(read.title).toEqual({ en: 'Risks' });
    expect(findingsOf(read)).toEqual([]);
  });

  it('keeps codes as written, whatever YAML would make of them', async () => {
    const read = await taken('a.yaml', 'risks:\n- id: 1.10\n  name: no\n  tag: 0x1F\n');
    expect(read.categories[0]).toMatchObject({ sourceId: '1.10', notation: '0x1F' });
    expect(read.categories[0]?.texts.get('en')?.text.label).toBe('no');
  });

  it('makes mappings of matches with other systems, also of those said from the other side', async () => {
    const read = await taken(
      'a.yaml',
      `risks:
- id: ours
  name: Ours
  broadMatch: [theirs]
  relatedMatch: [stub]
- id: stub
  isDefinedByTaxonomy: other
  narrowMatch: [ours]
  relatedMatch: [ours]
`,
    );
    const mapping = { objectLabel: '', justification: '' };
    expect(read.categories.map(({ mappings }) => mappings)).toEqual([
      [
        { ...mapping, predicate: 'broad', source: 'unspecified', object: 'theirs' },
        { ...mapping, predicate: 'related', source: 'other', object: 'stub' },
        { ...mapping, predicate: 'broad', source: 'other', object: 'stub' },
      ],
    ]);
    expect(findingsOf(read)).toEqual(['info import-reference-only 6']);
  });

  it('reads what the tool is called since: AI Atlas Nexus, with LinkML’s own words for matches', async () => {
    const read = await taken(
      'a.yaml',
      `licenses:
- id: license-apache-2.0
  url: https://spdx.org/licenses/Apache-2.0.html
${head.replace('- id: t\n', '- id: t\n  type: RiskTaxonomy\n  hasLicense: license-apache-2.0\n')}risks:
- id: top
  name: Top
  narrow_mappings: [leaf]
- id: leaf
  name: Leaf
  broad_mappings: [other, theirs]
  related_mappings: [beside, elsewhere]
- id: other
  name: Other
- id: beside
  name: Beside
  exact_mappings: [same]
`,
    );
    expect(treeOf(read)).toEqual(['top', 'leaf<other+top', 'other', 'beside']);
    expect(read.license).toBe('Apache-2.0');
    expect(read.categories.map(({ related }) => related)).toEqual([[], ['beside'], [], []]);
    expect(
      read.categories.map(({ mappings }) =>
        mappings.map(({ predicate, object }) => `${predicate} ${object}`),
      ),
    ).toEqual([[], ['broad theirs', 'related elsewhere'], [], ['exact same']]);
    expect(findingsOf(read)).toEqual([]);
  });

  it('says what it has no place for', async () => {
    const read = await taken(
      'a.yaml',
      'documents: []\nrisks:\n- id: a\n  name: A\n  url: u\n  extra: {b: c}\n',
    );
    const fields = read.findings.map(({ params }) => params?.fields).filter(Boolean);
    expect(fields).toEqual(['url, extra', 'documents']);
  });

  it.each([
    ['a repeated id', '- id: a\n  name: A\n- id: a\n  name: B\n', ['error import-duplicate-id 4']],
    [
      'a circle',
      '- id: a\n  name: A\n  isPartOf: b\n- id: b\n  name: B\n  isPartOf: a\n',
      ['error import-cycle 2'],
    ],
    [
      'a part that is not there',
      '- id: a\n  name: A\n  hasPart: [b]\n',
      ['error import-unknown-child 2'],
    ],
    ['an entry without an id', '- name: A\n', ['error import-no-id 2']],
    ['an entry without a name', '- id: a\n  description: d\n', ['error import-no-label 2']],
    ['an entry that is no map', '- a\n', ['error import-no-id 2', 'error import-no-label 2']],
    ['no line break at the end', '- id: a\n  name: A', ['warning import-maybe-cut-off 3']],
  ])('names %s with its line', async (_, entries, expected) => {
    expect(findingsOf(await taken('a.yaml', `risks:\n${entries}`))).toEqual(expected);
  });

  it('says so when a file holds more than one list', async () => {
    const two = `${head}- id: u\n  name: Others\nrisks:\n- id: a\n  name: A\n`;
    expect(findingsOf(await taken('a.yaml', two))).toEqual(['warning import-several']);
  });
});

// With work for each pair of keys it would not end in the time that a test has.
it('many keys in one entry do not hold up the server', async () => {
  const keys = Array.from({ length: 100_000 }, (_, n) => `  k${n}: v\n`).join('');
  const read = await taken('a.yaml', `risks:\n- id: a\n  name: A\n${keys}`);
  expect(treeOf(read)).toEqual(['a']);
});

describe('YAML that is broken', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij']
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`)}]`)
    .join('\n')}\nrisks:\n- id: *j\n`;

  it.each([
    [
      'cut off within a quotation',
      "risks:\n- id: a\n  name: 'unclosed\n",
      { code: 'import-yaml-broken', params: { line: 4, column: 1 } },
    ],
    [
      'cut off within a key',
      'risks:\n- id: a\n  name: A\n- id: b\n  na',
      { code: 'import-yaml-broken', params: { line: 5, column: 3 } },
    ],
    [
      'cut off within a sentence, which YAML itself takes for whole',
      'risks:\n- id: a\n  name: A\n  isPartOf: x\n- id: b\n  name: B\n  isPartOf: x\n- id: c\n  name: Half a na',
      { code: 'import-cut-off', params: { line: 9 } },
    ],
    [
      'a key twice',
      'risks:\n- id: a\n  id: b\n',
      { code: 'import-yaml-broken', params: { line: 3, column: 3 } },
    ],
    ['references that grow without end', bomb, { code: 'import-yaml-aliases' }],
    [
      `${'['.repeat(50)}… nested without end`,
      `risks: ${'['.repeat(100_000)}`,
      { code: 'import-too-nested' },
    ],
    ['broken before it can be told apart', 'a: "\n', { code: 'import-yaml-broken' }],
    [
      'longer than four megabytes',
      `risks:\n${'#'.repeat(4 * 1024 * 1024)}`,
      { code: 'import-too-large' },
    ],
    ['without categories', `${head}risks: []\n`, { code: 'import-nothing-found' }],
  ])('is refused: %s', async (_, content, refusal) => {
    expect(await refused('a.yaml', content)).toMatchObject(refusal);
  });
});
