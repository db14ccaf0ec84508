import { expect, it } from 'vitest';
import { buildText } from '../../../tests/factories/publishable-state';
import { withDistinctLabels } from './distinct-labels';

const labels = (label: string, altLabels: readonly string[], hiddenLabels: readonly string[]) =>
  buildText({ text: { label, altLabels, hiddenLabels } }).text;

it.each([
  ['nothing repeated stays', labels('a', ['b'], ['c']), labels('a', ['b'], ['c'])],
  ['a name that was another label before', labels('b', ['b', 'x'], []), labels('b', ['x'], [])],
  [
    'a search word that is shown anyway',
    labels('a', ['b'], ['a', 'b', 'c']),
    labels('a', ['b'], ['c']),
  ],
  ['twice the same', labels('a', ['b', 'b'], ['c', 'c']), labels('a', ['b'], ['c'])],
])('S13 %s', (_, given, expected) => {
  expect(withDistinctLabels(given)).toEqual(expected);
});
