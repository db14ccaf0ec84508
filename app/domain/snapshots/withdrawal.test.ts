import { describe, expect, it } from 'vitest';
import type { PublishedExample } from './state';
import { holdsWords, mayBeWithdrawn, type PublishedWords } from './withdrawal';

const example = (parts: Partial<PublishedExample> = {}): PublishedWords => ({
  kind: 'example',
  text: {
    id: 'e',
    concept: 'c1',
    language: 'es',
    text: 'Palabras',
    kind: 'in',
    mayTestAi: true,
    accepted: true,
    ...parts,
  },
});
const voice: PublishedWords = {
  kind: 'voice',
  text: { id: 'v', concept: 'c1', language: 'es', text: 'Palabras', kind: 'dissent' },
};

describe('R5 which files may hold people’s words', () => {
  it.each<[string, boolean]>([
    ['examples.json', true],
    ['voices.json', true],
    ['revisions/2/voices.json', true],
    ['exports/examples/golden.es.csv', true],
    ['snapshot.json', false],
    ['manifest.json', false],
    ['revisions/2/manifest.json', false],
    ['exports/promptfoo.es.yaml', false],
  ])('%s: %s', (path, expected) => {
    expect(mayBeWithdrawn(path)).toBe(expected);
  });

  it.each<[string, PublishedWords, boolean]>([
    ['examples.json', example(), true],
    ['revisions/1/examples.json', example({ mayTestAi: false }), true],
    ['voices.json', example(), false],
    ['voices.json', voice, true],
    ['examples.json', voice, false],
    ['exports/examples/golden.es.csv', voice, false],
    ['exports/examples/golden.es.csv', example(), true],
    ['exports/examples/golden.es.machine.csv', example(), true],
    ['exports/examples/golden.es.csv', example({ mayTestAi: false }), false],
    ['exports/examples/golden.ar.csv', example(), false],
    ['exports/examples/golden.es-MX.csv', example(), false],
    ['exports/examples/promptfoo.zh-Hant.yaml', example({ language: 'zh-Hant' }), true],
    ['exports/examples/policies/es/c1.md', example(), true],
    ['exports/examples/policies/es/c2.md', example(), false],
    ['exports/examples/policies/ar/c1.md', example(), false],
    ['exports/examples/something-new', example(), true],
  ])('%s with %j: %s', (path, words, expected) => {
    expect(holdsWords(path, words)).toBe(expected);
  });
});
