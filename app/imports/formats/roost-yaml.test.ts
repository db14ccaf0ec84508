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
