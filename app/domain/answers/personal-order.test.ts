import { describe, expect, it } from 'vitest';
import { personalOrder, placeIn } from './personal-order';

const items = Array.from({ length: 10 }, (_, index) => ({
  id: `0190a5c0-0000-7000-8000-00000000000${index}`,
}));
const idsOf = (order: readonly { id: string }[]) => order.map(({ id }) => id);

describe('personalOrder', () => {
  it('is the same each time for one person, and not the same for all', () => {
    expect(personalOrder(items, { seed: 'a' })).toEqual(
      personalOrder([...items].reverse(), { seed: 'a' }),
    );
    const orders = new Set(
      Array.from({ length: 50 }, (_, seed) =>
        idsOf(personalOrder(items, { seed: `${seed}` })).join(),
      ),
    );
    expect(orders.size).toBe(50);
  });

  it('brings every item to every place about equally often', () => {
    const people = 4000;
    const firsts = new Map<string, number>();
    for (let seed = 0; seed < people; seed += 1) {
      const [first] = personalOrder(items, { seed: `person ${seed}` });
      if (first) firsts.set(first.id, (firsts.get(first.id) ?? 0) + 1);
    }
    for (const { id } of items) {
      expect(firsts.get(id)).toBeGreaterThan((people / items.length) * 0.8);
      expect(firsts.get(id)).toBeLessThan((people / items.length) * 1.2);
    }
  });

  it('keeps the order of the others when one comes or goes', () => {
    const [, ...fewer] = items;
    const without = idsOf(personalOrder(items, { seed: 'a' })).filter((id) => id !== items[0]?.id);
    expect(idsOf(personalOrder(fewer, { seed: 'a' }))).toEqual(without);
  });
});

describe('personalOrder with weights', () => {
  it('brings items forward in proportion to them', () => {
    const people = 4000;
    const weightOf = ({ id }: { readonly id: string }) => (id === items[4]?.id ? 9 : 1);
    const firsts = Array.from({ length: people }, (_, seed) =>
      personalOrder(items, { seed: `person ${seed}`, weightOf }).at(0),
    );
    const heavy = firsts.filter((item) => item?.id === items[4]?.id).length;
    expect(heavy / people).toBeCloseTo(9 / 18, 1);
  });
});

describe('placeIn', () => {
  const order = [
    { id: 'a', isAnswered: true },
    { id: 'b', isAnswered: false },
    { id: 'c', isAnswered: true },
    { id: 'd', isAnswered: false },
  ];

  it.each([
    ['a', { number: 1, previousId: undefined, nextId: 'b' }],
    ['b', { number: 2, previousId: 'a', nextId: 'd' }],
    ['d', { number: 4, previousId: 'c', nextId: 'b' }],
    ['gone', { number: 0, previousId: undefined, nextId: 'b' }],
  ])('of %s', (id, place) => {
    expect(placeIn(order, id)).toEqual({ total: 4, answered: 2, ...place });
  });

  it('after the last answer there is no next one', () => {
    expect(placeIn([{ id: 'a', isAnswered: true }], 'a').nextId).toBeUndefined();
    expect(placeIn([{ id: 'a', isAnswered: false }], 'a').nextId).toBeUndefined();
    expect(placeIn([], 'a')).toMatchObject({ total: 0, nextId: undefined });
  });
});
