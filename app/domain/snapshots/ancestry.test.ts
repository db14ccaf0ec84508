import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestryOf, isAbove, movedBetween, numberIds } from './ancestry';

const graph = (text: string) =>
  text.split(' ').map((entry) => {
    const [id = '', parents = ''] = entry.split('<');
    return { id, broader: parents === '' ? [] : parents.split('+') };
  });

/** Every ancestor by walking up from each concept, as slow as it is plain. */
const walkedUp = (concepts: ReturnType<typeof graph>, id: string): string[] => {
  const parents = new Map(concepts.map((one) => [one.id, one.broader]));
  const found = new Set<string>();
  const open = [...(parents.get(id) ?? [])];
  for (const at of open) {
    if (found.has(at) || !parents.has(at)) continue;
    found.add(at);
    open.push(...(parents.get(at) ?? []));
  }
  return [...found].sort();
};

describe('who lies above whom', () => {
  it.each([
    ['a b<a c<b', 'c', ['a', 'b']],
    ['c<a+b a b', 'c', ['a', 'b']],
    ['c<a+elsewhere a', 'c', ['a']],
    ['a<b b<a c<a d', 'c', []],
  ])('in %j above %s: %j', (text, id, expected) => {
    const ancestry = ancestryOf(graph(text));
    const found = [...ancestry.bits.keys()].filter((one) => isAbove(ancestry, one, id));
    expect(found.sort()).toEqual(expected);
  });

  it('is what walking up from each concept finds', () => {
    const node = fc.uniqueArray(fc.nat({ max: 39 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 40 }), (nodes) => {
        const concepts = nodes.map((parents, n) => ({
          id: `${n}`,
          broader: parents.filter((parent) => parent < n).map(String),
        }));
        const ancestry = ancestryOf([...concepts].reverse());
        for (const { id } of concepts) {
          const found = [...ancestry.bits.keys()].filter((one) => isAbove(ancestry, one, id));
          expect(found.sort()).toEqual(walkedUp(concepts, id));
        }
      }),
    );
  });

  it('names what moved, and what lies below it', () => {
    const [before, after] = [graph('a b c<a d<c e'), graph('e a b c<b d<c f')];
    const bits = numberIds([...before, ...after].map(({ id }) => id));
    expect(movedBetween(ancestryOf(before, bits), ancestryOf(after, bits))).toEqual(['c', 'd']);
  });
});
