import { describe, expect, it } from 'vitest';
import { findingsOf, refused, taken, treeOf } from '../read.fixture';

const atlas = (techniques: string) => `id: ATLAS
name: Threats
version: 1.10
matrices:
- id: M
  tactics:
  - {id: TA1, name: Reconnaissance}
  - {id: TA2, name: Impact}
  techniques:
${techniques}`;

const two = `  - id: T1
    name: First
    description: What it is.
    tactics: [TA2, TA1, TA9]
    maturity: realized
    ATT&CK-reference:
      id: T1596
    modified_date: 2025-01-01
  - id: T1.000
    name: Second
    subtechnique-of: T1
    references: [{title: x}]
`;

describe('MITRE ATLAS', () => {
  it('techniques are categories, with tactics and maturity as facets and ATT&CK as a close match', async () => {
    const list = await taken('ATLAS.yaml', atlas(two));
    expect(treeOf(list)).toEqual(['T1', 'T1.000<T1']);
    expect(list).toMatchObject({
      title: { en: 'Threats' },
      source: { name: 'ATLAS', version: '1.10' },
    });
    const [first, second] = list.categories;
    expect(first?.facets.further).toEqual({
      maturity: ['realized'],
      tactic: ['Impact', 'Reconnaissance', 'TA9'],
    });
    expect(first?.mappings).toMatchObject([
      { predicate: 'close', source: 'mitre-attack', object: 'T1596' },
    ]);
    expect(second?.facets.further).toBeUndefined();
    expect(findingsOf(list)).toEqual(['info import-fields-not-taken']);
  });

  it('names a parent that is a circle, with its line', async () => {
    const list = await taken(
      'ATLAS.yaml',
      atlas(two.replace('name: First', 'subtechnique-of: T1')),
    );
    expect(findingsOf(list)).toContain('error import-own-parent 10');
  });

  it('warns where the last line does not end', async () => {
    const list = await taken('ATLAS.yaml', atlas(two).trimEnd());
    expect(findingsOf(list)).toContain('warning import-maybe-cut-off 21');
  });

  it.each([
    [
      'without techniques',
      atlas('  - {}\n').replace('techniques', 'mitigations'),
      'import-nothing-found',
    ],
    ['cut off within a quotation', `${atlas(two)}  - id: 'T2`, 'import-yaml-broken'],
  ])('is refused: %s', async (_, content, code) => {
    expect(await refused('ATLAS.yaml', content)).toMatchObject({ code });
  });
});
