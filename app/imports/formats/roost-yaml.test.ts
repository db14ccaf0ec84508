import { describe, expect, it } from 'vitest';
import { findingsOf, refused, taken, treeOf } from '../read.fixture';

const file = `meta:
  template_version: 0.1
severity_scale:
  low: x
categories:

  spam:
    description: Bulk content.
    default_severity: low
    default_actions: [content_remove]
    applies_to_target_kinds: [content, actor]

  hate_speech:
    description: Attacks on people.
    subcategories:
      bulk: "By many."
      one: { default_severity: high }
  harassment:
    description: Abuse.
    subcategories:
      bulk: "A pile-on."
`;

describe('harm_taxonomy.yaml of ROOST', () => {
  it('brings categories and subcategories by their keys, with severity and targets as facets', async () => {
    const list = await taken('harm_taxonomy.yaml', file);
    expect(treeOf(list)).toEqual([
      'spam',
      'hate_speech',
      'hate_speech.bulk<hate_speech',
      'one<hate_speech',
      'harassment',
      'harassment.bulk<harassment',
    ]);
    const [spam, hate, bulk] = list.categories;
    expect(spam?.facets.further).toEqual({
      'default-severity': ['low'],
      target: ['actor', 'content'],
    });
    expect(hate?.texts.get('en')?.text).toMatchObject({
      label: 'Hate speech',
      definition: 'Attacks on people.',
    });
    expect(bulk?.texts.get('en')?.text).toMatchObject({ label: 'Bulk', definition: 'By many.' });
    expect(bulk?.at).toEqual({ path: 'categories.hate_speech.subcategories.bulk', line: 16 });
    expect(list.findings.map(({ params }) => params?.fields)).toEqual([
      'default_actions',
      'severity_scale',
      undefined,
    ]);
  });

  it('takes the tree of our own export from categories that stand below others by name', async () => {
    const key = (n: number) => `harm_01890000_0000_7000_8000_00000000000${n}`;
    const list = (below: string) => `categories:
  ${key(1)}:
    description: "A: first"
${below}  ${key(2)}:
    description: "(HELD) B: second"
`;
    const id = (n: number) => `01890000-0000-7000-8000-00000000000${n}`;
    const tree = await taken('a.yaml', list(`    subcategories: { ${key(2)}: "(HELD) B" }\n`));
    expect(treeOf(tree)).toEqual([id(1), `${id(2)}<${id(1)}`]);
    expect(tree.categories.map(({ said }) => said.place)).toEqual([true, true]);
    expect(tree.categories[1]?.texts.get('en')?.text.definition).toBe('second');
    const flat = await taken('a.yaml', list(''));
    expect(flat.categories.map(({ said }) => said.place)).toEqual([false, false]);
  });

  it('is refused where it has no categories or breaks off', async () => {
    expect(await refused('a.yaml', 'categories:\n')).toMatchObject({
      code: 'import-nothing-found',
    });
    const cut = `${file}    description: 'half`;
    expect(await refused('a.yaml', cut)).toMatchObject({ code: 'import-yaml-broken' });
  });

  it('names a key that is there twice', async () => {
    const twice = file.replace('  harassment:', '  spam:');
    expect(await refused('a.yaml', twice)).toMatchObject({
      code: 'import-yaml-broken',
      params: { line: 18 },
    });
  });

  it('findings of entries name the line', async () => {
    const long = file.replace('Bulk content.', 'x'.repeat(9000));
    expect(findingsOf(await taken('a.yaml', long))).toContain('error import-text-too-long 7');
  });
});
