import { expect, it } from 'vitest';
import { linkInLanguage } from './link-in-language';

it.each([
  [{ pathname: '/', search: '' }, '/?lng=ar'],
  [{ pathname: '/join', search: '?code=AB%26C&lng=es' }, '/join?code=AB%26C&lng=ar'],
  [{ pathname: '/s/X', search: '?index&q=1&q=2' }, '/s/X?q=1&q=2&lng=ar'],
])('the same address in another language: %j → %s', (place, link) => {
  expect(linkInLanguage(place, 'ar')).toBe(link);
});
