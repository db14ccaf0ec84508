import { expect, it } from 'vitest';
import { BoundedCache } from './bounded-cache';

it('a cache holds at most its bytes, and drops what was not used for longest', () => {
  const cache = new BoundedCache<string>(10);
  cache.set('a', 'A', 4);
  cache.set('b', 'B', 4);
  expect(cache.get('a')).toBe('A');
  cache.set('c', 'C', 4);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['A', undefined, 'C']);
  cache.set('c', 'D', 5);
  expect([cache.get('a'), cache.get('c')]).toEqual(['A', 'D']);
});

it('one thing that would push out most others is not kept', () => {
  const cache = new BoundedCache<string>(10);
  cache.set('small', 's', 4);
  cache.set('large', 'l', 6);
  expect([cache.get('small'), cache.get('large')]).toEqual(['s', undefined]);
});
