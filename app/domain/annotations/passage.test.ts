import { describe, expect, it } from 'vitest';
import type { CategoryText } from '../taxonomy/category';
import { fieldText, passageNow, passagesOf, quotePassage } from './passage';

const text: CategoryText = {
  label: 'Watched at work',
  altLabels: [],
  hiddenLabels: [],
  definition: 'A system watches people. It never stops.',
  inclusions: ['Cameras that rate', 'Logs of every key'],
  exclusions: [],
  scopeNote: '',
  levels: [],
};

describe('passages', () => {
  it('A1 a sentence of a field is held by its words and surroundings', () => {
    const [, second] = passagesOf(text, { field: 'definition', language: 'en' });
    expect(second && quotePassage(text, { field: 'definition', span: second })).toEqual({
      exact: 'It never stops.',
      prefix: 'A system watches people. ',
      suffix: '',
    });
  });

  it('A1 each line of a list is a passage', () => {
    const spans = passagesOf(text, { field: 'inclusions', language: 'en' });
    const whole = fieldText(text, 'inclusions');
    expect(spans.map(({ start, end }) => whole.slice(start, end))).toEqual(text.inclusions);
  });

  it.each([
    { start: 5, end: 5 },
    { start: 6, end: 5 },
    { start: 0, end: 41 },
  ])('A1 %j is no passage', (span) => {
    expect(quotePassage(text, { field: 'definition', span })).toBeUndefined();
  });

  it('A1 an empty field has no passages', () => {
    expect(passagesOf(text, { field: 'scopeNote', language: 'en' })).toEqual([]);
  });

  it('A1 survives an edit in one of the languages, and is detached where its words are gone', () => {
    const [, span] = passagesOf(text, { field: 'definition', language: 'en' });
    const quote = span && quotePassage(text, { field: 'definition', span });
    if (!quote) throw new Error('there is a second sentence');
    const today = (definition: string) =>
      passageNow(
        [
          { ...text, definition: 'Vigila.' },
          { ...text, definition },
        ],
        {
          field: 'definition',
          quote,
        },
      );
    expect(today('Machines watch people. It never stops.')).toBe('It never stops.');
    expect(today('A machine watches people.')).toBeUndefined();
  });
});
