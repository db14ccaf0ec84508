import { describe, expect, it } from 'vitest';
import arabic from '../../imports/starter/ar.json';
import english from '../../imports/starter/en.json';
import spanish from '../../imports/starter/es.json';
import { buildIndex, findSimilar } from './similarity';
import { queriesByLanguage } from './similarity.fixture';
import { isWorthShowing } from './worth-showing';

interface Words {
  readonly label: string;
  readonly altLabels: readonly string[];
  readonly definition: string;
}

/** The starter list in its three languages at once, as a room has it. */
const wordings = [english, spanish, arabic].flatMap(({ categories }) =>
  Object.entries<Words>(categories).map(([id, { label, altLabels, definition }]) => ({
    ...{ id, definition },
    labels: [label, ...altLabels],
  })),
);
const index = buildIndex(wordings);

function offered(text: string): readonly string[] {
  const matches = findSimilar(index, text, { limit: 15, minimum: 0.2 });
  const wordsOf = (id: string) =>
    wordings
      .filter((one) => one.id === id)
      .map(({ labels, definition }) => [...labels, definition].join(' '))
      .join(' ');
  const worthy = matches.filter(({ id, score }) =>
    isWorthShowing({ text, other: wordsOf(id), score }),
  );
  return [...new Set(worthy.map(({ id }) => id))].slice(0, 5);
}

describe('what is offered while somebody writes', () => {
  it.each([
    ['Te despide una máquina y nadie te explica por qué', 'no-appeal'],
    ['Nos pagan menos por la app', 'pay-more'],
    ['El programa no entiende a mi madre', 'language-gap'],
    ['They watch us with cameras at work', 'surveillance'],
    ['My voice was copied without asking', 'impersonation'],
    ['It does not understand our accent', 'language-gap'],
    ['لا يفهم لهجتنا ولغتنا', 'language-gap'],
    ['لا أحد نسأله ولا مكان نشتكي إليه', 'no-appeal'],
    ['حُظر حسابي ولا أحد يجيب', 'machine-boss'],
  ])('P4 “%s”: %s', (text, id) => {
    expect(offered(text)).toContain(id);
  });

  it.each([
    ['Sin agua para regar: nos quedamos sin agua para el campo'],
    ['Mi hijo no puede hacer los deberes sin el chatbot'],
    ['Con la app para todo'],
    ['Without the app you get no appointment'],
    ['A machine for everything'],
    ['من دون التطبيق لا موعد عند الطبيب'],
    ['المياه تُستهلك من أجل الآلات'],
    ['قطعوا الأشجار على أطراف المدينة'],
  ])('P4 “%s”: nothing, since only small words and machines are in both', (text) => {
    expect(offered(text)).toEqual([]);
  });

  it.each([
    ['en', 20],
    ['es', 22],
    ['ar', 21],
  ])(
    'P4 of 24 labelled pairs in %s at least %d are offered, and on average no more than two things',
    (language, least) => {
      const pairs = (queriesByLanguage[language] ?? '').trim().split('\n');
      const shown = pairs.map((line) => {
        const [text = '', id = ''] = line.split(' | ');
        const things = offered(text);
        return { isFound: things.includes(id), count: things.length };
      });
      expect(shown.filter(({ isFound }) => isFound).length).toBeGreaterThanOrEqual(least);
      expect(shown.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(
        2 * pairs.length,
      );
    },
  );

  it('P4 where words are not parted by spaces, the score alone decides', () => {
    const other = '机器当老板 账号被封';
    expect(isWorthShowing({ text: '账号突然被封了', other, score: 0.2 })).toBe(true);
  });
});
