import { buildSearchIndex, searchLabels } from '~/domain/taxonomy/search';
import { buildIndex, findSimilar } from '~/domain/taxonomy/similarity';
import { spreadOf, spreadText } from './figures';

const categories = 6000;
const questions = 200;
const words =
  'camera counts breaks face voice copied dialect refused loan school work dismissed alone watched prison border child image lie'.split(
    ' ',
  );

const phrase = (seed: number, length: number) =>
  Array.from({ length }, (_, at) => words[(seed * 7919 + at * 104_729) % words.length]).join(' ');

/** Looking for words, and for what says the same, among many categories; beside looking through their letters once. */
export function measureSearch(tell: (what: string, figure: string) => void): void {
  const many = Array.from({ length: categories }, (_, at) => ({
    id: String(at),
    labels: [phrase(at, 3), phrase(at + 1, 4), phrase(at + 2, 2)],
    definition: phrase(at + 3, 14),
  }));
  const texts = many.map(({ labels, definition }) => [...labels, definition].join(' '));
  const entries = many.map(({ id, labels: [label = '', ...altLabels], definition }) => ({
    ...{ id, label, altLabels, hiddenLabels: [], definition },
  }));
  const search = buildSearchIndex(entries);
  const similar = buildIndex(many);
  const bare = timesOf((question) => texts.filter((text) => text.includes(question)));
  tell('one pass over the letters', spreadText(spreadOf(bare)));
  tell('search', spreadText(spreadOf(timesOf((question) => searchLabels(search, question)))));
  tell('similar ones', spreadText(spreadOf(timesOf((question) => findSimilar(similar, question)))));
}

function timesOf(ask: (question: string) => unknown): number[] {
  return Array.from({ length: questions }, (_, at) => {
    const question = phrase(at, 4);
    const started = performance.now();
    ask(question);
    return performance.now() - started;
  });
}
