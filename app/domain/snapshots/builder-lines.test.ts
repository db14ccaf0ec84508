import { describe, expect, it } from 'vitest';
import { builderLines } from './builder-lines';

const linesFor = (...paths: string[]) =>
  builderLines({
    ...{ uri: 'https://lists.example/t/harms', version: '1.0.0', sha256: 'a'.repeat(64) },
    ...{ language: 'es', paths },
  });
const guardLine = (...paths: string[]) =>
  linesFor(...paths).find(({ name }) => name === 'llamaGuard')?.command;

describe('lines that a builder copies', () => {
  it('name files that the version has, and none that it has not', () => {
    expect(linesFor().map(({ name }) => name)).not.toContain('promptfoo');
    const [line] = linesFor('exports/promptfoo.es.yaml').filter(({ name }) => name === 'promptfoo');
    expect(line?.command).toContain('/t/harms/v/1.0.0/exports/promptfoo.es.yaml');
  });

  it('name the classes of a published cut, in the reader’s language and checked by people', () => {
    const others = ['exports/llama-guard.chat.en.json', 'exports/llama-guard.chat.es.machine.json'];
    expect(guardLine(...others)).toBeUndefined();
    expect(guardLine(...others, 'exports/llama-guard.chat.es.json')).toContain(
      '/exports/llama-guard.chat.es.json',
    );
    expect(guardLine('exports/llama-guard.es.json')).toContain('/exports/llama-guard.es.json');
  });
});
