import { describe, expect, it } from 'vitest';
import { systemById } from './catalogue';
import { suggestCodes, wordsToCompare } from './suggest';
import type { ReferenceSystem } from './system';

const systemOf = (id: string): ReferenceSystem => {
  const system = systemById(id);
  if (!system) throw new Error(`no system ${id}`);
  return system;
};

const words = (label: string, definition = '', altLabels: readonly string[] = []) => ({
  ...{ label, definition, altLabels },
});

describe('suggestions by likeness of words', () => {
  it.each([
    ['llama-guard-3-4', words('Sexual abuse of children'), 'S4'],
    ['llama-guard-2', words('Private things', 'Our privacy is given away.'), 'S6'],
    ['shieldgemma-1', words('Hatred against a group', '', ['hate speech']), 'No Hate Speech'],
    ['owasp-llm-2025', words('Turned against its user', '', ['prompt injection']), 'LLM01:2025'],
    ['air-2024', words('Self-harm'), '7'],
  ])('%s for %o: %s first', (id, text, code) => {
    expect(suggestCodes(systemOf(id), text)[0]?.code).toBe(code);
  });

  it('are at most five, best first, each between 0 and 1 and with its name', () => {
    const found = suggestCodes(
      systemOf('air-2024'),
      words('Harassment', '', ['Hate speech', 'Grooming', 'Spam']),
    );
    expect(found).toHaveLength(5);
    const scores = found.map(({ similarity }) => similarity);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    expect(found.every(({ label }) => label !== '')).toBe(true);
  });

  it('are none where nothing looks alike', () => {
    expect(suggestCodes(systemOf('llama-guard-1'), words('Xyzzy'))).toEqual([]);
    expect(suggestCodes({ ...systemOf('llama-guard-1'), codes: [] }, words('Hate'))).toEqual([]);
  });

  it('come from the English words, of any country, and say when there are none', () => {
    const spanish = { language: 'es', text: words('Acoso') };
    const british = { language: 'en-GB', text: words('Harassment') };
    expect(wordsToCompare([spanish, british])?.label).toBe('Harassment');
    expect(wordsToCompare([spanish])).toBeUndefined();
    expect(wordsToCompare([])).toBeUndefined();
  });
});
