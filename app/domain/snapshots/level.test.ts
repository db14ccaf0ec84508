import { describe, expect, it } from 'vitest';
import {
  buildCategory,
  buildPublishedDecision,
  buildState,
  buildText,
  testId,
} from '../../../tests/factories/publishable-state';
import { isLicenseNarrowed } from './license-terms';
import { next } from './release.fixture';
import type { PublishableCategory, PublishableState } from './state';

type Parts = Partial<PublishableCategory>;
const words = (text: Parameters<typeof buildText>[0]) => [buildText(text)];

const changeOf = (before: Parts, after: Parts) => {
  const fixed = { texts: words({ text: { label: 'A', definition: 'D', altLabels: ['x'] } }) };
  const { level, changes, reasons } = next(
    buildState({ categories: [buildCategory(1, { ...fixed, ...before })] }),
    buildState({ categories: [buildCategory(1, { ...fixed, ...after })] }),
  );
  const ops = changes.entries.filter(({ op }) => op !== 'document').map(({ op }) => op);
  return { level, ops, codes: reasons.map(({ code }) => code) };
};

const ladder = (...keys: string[]) =>
  words({ text: { label: 'A', levels: keys.map((key) => ({ key, text: key })) } });
const arabic = buildText({ language: 'ar', origin: 'human', from: 'es', text: { label: 'ع' } });

describe('R2 what a change is called and how grave it is', () => {
  it.each<[string, Parts, Parts, string, string[]]>([
    [
      'a typo',
      {},
      { texts: words({ rev: 2, text: { label: 'A', definition: 'D.', altLabels: ['x'] } }) },
      'patch',
      ['redefine'],
    ],
    [
      'a language less, of which it is still said how well the notion exists there',
      {
        texts: [...words({ text: { label: 'A', definition: 'D', altLabels: ['x'] } }), arabic],
        equivalence: { ar: 'exact' },
      },
      { equivalence: { ar: 'near' } },
      'major',
      ['retranslate'],
    ],
    [
      'a category that is going to leave',
      {},
      { announced: { kind: 'retired', reason: {}, successors: [] } },
      'minor',
      ['deprecate'],
    ],
    [
      'an announcement taken back',
      { announced: { kind: 'retired', reason: {}, successors: [] } },
      {},
      'minor',
      ['deprecate'],
    ],
    [
      'a content warning',
      { contentWarning: { es: 'Violencia' } },
      { contentWarning: { es: 'Violencia', ar: 'عنف' } },
      'minor',
      ['warn'],
    ],
    [
      'a facet of another list',
      {},
      {
        facets: {
          ...{ modality: [], actor: [], detection: [], affectedGroups: [] },
          further: { maturity: ['realized'] },
        },
      },
      'minor',
      ['refacet'],
    ],
    [
      'a new meaning',
      {},
      { meaning: 2, texts: words({ text: { label: 'A', definition: 'E', altLabels: ['x'] } }) },
      'major',
      ['redefine', 'redefine'],
    ],
    [
      'a new name',
      {},
      { texts: words({ text: { label: 'B', definition: 'D', altLabels: ['x'] } }) },
      'patch',
      ['relabel'],
    ],
    [
      'another label more',
      {},
      { texts: words({ text: { label: 'A', definition: 'D', altLabels: ['x', 'y'] } }) },
      'minor',
      ['relabel'],
    ],
    [
      'another label less',
      {},
      { texts: words({ text: { label: 'A', definition: 'D' } }) },
      'patch',
      ['relabel'],
    ],
    [
      'a language more',
      {},
      { texts: [...words({ text: { label: 'A', definition: 'D', altLabels: ['x'] } }), arabic] },
      'minor',
      ['translate'],
    ],
    [
      'a language less',
      { texts: [buildText(), arabic] },
      { texts: [buildText()] },
      'major',
      ['retranslate'],
    ],
    [
      'a better translation',
      { texts: [buildText(), arabic] },
      { texts: [buildText(), { ...arabic, rev: 2, isReviewed: true }] },
      'patch',
      ['retranslate'],
    ],
    [
      'a severity step less',
      { texts: ladder('low', 'high') },
      { texts: ladder('low') },
      'major',
      ['redefine'],
    ],
    [
      'a severity step more',
      { texts: ladder('low') },
      { texts: ladder('low', 'high') },
      'patch',
      ['redefine'],
    ],
    ['status up', { status: 'held' }, { status: 'accepted' }, 'minor', ['status']],
    ['first notation', {}, { notation: 'S1' }, 'minor', ['notate']],
    ['another notation', { notation: 'S1' }, { notation: 'S2' }, 'major', ['notate']],
    ['a source code more', { legacyIds: ['a'] }, { legacyIds: ['a', 'b'] }, 'minor', ['notate']],
    ['a source code less', { legacyIds: ['a', 'b'] }, { legacyIds: ['b'] }, 'major', ['notate']],
    [
      'a decision more',
      {},
      { decision: buildPublishedDecision(7) },
      'patch',
      ['evidence', 'record'],
    ],
    ['gone', {}, { status: 'withdrawn' }, 'major', ['remove']],
    [
      'merged',
      {},
      {
        status: 'deprecated',
        deprecation: { kind: 'merged', successors: [testId(2)] },
      },
      'major',
      ['merge'],
    ],
    [
      'split',
      {},
      { status: 'deprecated', deprecation: { kind: 'split', successors: [] } },
      'major',
      ['split'],
    ],
  ])('%s', (_, before, after, level, ops) => {
    expect(changeOf(before, after)).toMatchObject({ level, ops });
  });

  it('new concepts are minor, other ancestors major, also for those below', () => {
    const child = buildCategory(2, { parents: [testId(1)], primaryParent: testId(1) });
    const below = buildCategory(3, { parents: [testId(2)], primaryParent: testId(2) });
    const top = buildCategory(4);
    const before = buildState({ categories: [buildCategory(1), child, below] });
    const added = next(before, buildState({ categories: [buildCategory(1), child, below, top] }));
    expect(added.level).toBe('minor');
    const moved = { ...child, parents: [testId(4)], primaryParent: testId(4) };
    const shifted = next(before, buildState({ categories: [buildCategory(1), moved, below, top] }));
    expect(shifted.level).toBe('major');
    const hurt = shifted.reasons.filter(({ code }) => code === 'ancestors-changed');
    expect(hurt.map(({ id }) => id)).toEqual([testId(2), testId(3)]);
  });

  it('linearization keys are frozen within a major version', () => {
    const cut = (keys: Record<string, string>, max = 2) =>
      buildState({ linearizations: [{ id: 'guard', purpose: {}, max, keys }] });
    const from = (keys: Record<string, string>, to: PublishableState) => next(cut(keys), to).level;
    const [one, two] = [testId(1), testId(2)];
    expect(from({ [one]: 'S1' }, cut({ [one]: 'S1', [two]: 'S2' }))).toBe('minor');
    expect(from({ [one]: 'S1' }, cut({ [one]: 'S2' }))).toBe('major');
    expect(from({ [one]: 'S1', [two]: 'S2' }, cut({ [one]: 'S1' }))).toBe('major');
    expect(from({ [one]: 'S1' }, buildState())).toBe('major');
    const full = { [one]: 'S1', [two]: 'S2' };
    expect(from(full, cut({ ...full, [testId(3)]: 'S3' }, 3))).toBe('major');
  });

  it.each([
    ['CC-BY-4.0', 'CC0-1.0', false],
    ['CC-BY-4.0', 'CC-BY-SA-4.0', true],
    ['CC-BY-NC-SA-4.0', 'CC-BY-SA-4.0', false],
    ['CC0-1.0', 'CC-BY-4.0', true],
    ['NOASSERTION', 'CC-BY-NC-4.0', false],
    ['CC-BY-4.0', 'NOASSERTION', true],
    ['MIT', 'Apache-2.0', true],
    ['MIT', 'MIT', false],
  ])('licence %s to %s narrows: %s', (before, after, narrowed) => {
    expect(isLicenseNarrowed(before, after)).toBe(narrowed);
  });

  it('a narrower licence is major, a title patch', () => {
    expect(next(buildState(), buildState({ license: 'CC-BY-NC-4.0' })).level).toBe('major');
    expect(next(buildState(), buildState({ title: { es: 'Otros' } })).level).toBe('patch');
  });
});
