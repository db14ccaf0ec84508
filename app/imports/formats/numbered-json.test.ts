import { describe, expect, it } from 'vitest';
import { findingsOf, refused, taken, treeOf } from '../read.fixture';

const numbered = {
  '1': {
    name: 'Security',
    total: 2,
    subcategories: {
      '1.1': { name: 'Integrity', items: [{ idx: '1.1.1', name: 'Malware' }] },
      '1.2': { name: 'Other', items: [{ idx: '1.2.2', name: 'Fraud', colour: 'red' }] },
    },
  },
};
const read = (document: unknown) => taken('risks.json', JSON.stringify(document));

describe('numbered JSON as of AIR-Bench', () => {
  it('groups, their subcategories and their items are categories; numbers are codes and notations', async () => {
    const list = await read(numbered);
    expect(treeOf(list)).toEqual(['1', '1.1<1', '1.1.1<1.1', '1.2<1', '1.2.2<1.2']);
    expect(list.categories[2]).toMatchObject({
      notation: '1.1.1',
      at: { path: '1.subcategories.1.1.items[0]' },
    });
    expect(findingsOf(list)).toEqual(['info import-fields-not-taken']);
  });

  it('a count that does not hold is a warning', async () => {
    const list = await read({ '1': { ...numbered['1'], total: 314 } });
    expect(list.findings[0]).toEqual({
      severity: 'warning',
      path: '1',
      code: 'import-count-differs',
      params: { id: '1', stated: 314, found: 2 },
    });
  });

  it('is refused with the place where it is not as its format asks', async () => {
    const content = JSON.stringify({ '1': { name: 'A', items: [{ idx: 7, name: 'B' }] } });
    expect(await refused('a.json', content)).toEqual({
      code: 'import-shape-invalid',
      params: { path: '1.items.0.idx', faults: 1 },
    });
  });
});
