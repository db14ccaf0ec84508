import { describe, expect, it } from 'vitest';
import { visibilities } from '../proposals/proposal';
import { annotationPurposes, annotationScopes, defaultScope } from './annotation';
import { type AnnotationReader, mayReadAnnotation, mayTestAi } from './scope';

const readers: AnnotationReader[] = [
  'author',
  'facilitator',
  'room',
  'taxonomy-page',
  'published-data',
];
const passed = { visibility: 'passed', isWithdrawn: false } as const;

describe('mayReadAnnotation', () => {
  it.each([
    ['facilitators', ['author', 'facilitator']],
    ['session', ['author', 'facilitator', 'room']],
    ['taxonomy', ['author', 'facilitator', 'room', 'taxonomy-page']],
    ['published', ['author', 'facilitator', 'room', 'taxonomy-page', 'published-data']],
  ] as const)('A2 %s reaches %j', (scope, expected) => {
    expect(readers.filter((reader) => mayReadAnnotation({ ...passed, scope }, reader))).toEqual(
      expected,
    );
  });

  it('A2 what is held or hidden stays between author and facilitators', () => {
    for (const visibility of visibilities.filter((one) => one !== 'passed'))
      for (const scope of annotationScopes) {
        const state = { scope, visibility, isWithdrawn: false };
        expect(readers.filter((reader) => mayReadAnnotation(state, reader))).toEqual([
          'author',
          'facilitator',
        ]);
      }
  });

  it('R5 what was withdrawn nobody reads', () => {
    for (const scope of annotationScopes)
      for (const visibility of visibilities)
        for (const reader of readers)
          expect(mayReadAnnotation({ scope, visibility, isWithdrawn: true }, reader)).toBe(false);
  });

  it('A2 lived experience stays with the facilitators unless its author says otherwise', () => {
    expect(
      annotationPurposes.filter((purpose) => defaultScope(purpose) === 'facilitators'),
    ).toEqual(['lived-experience']);
  });

  it.each([
    [true, { scope: 'published', mayTestAi: true, isAccepted: true }],
    [false, { scope: 'published', mayTestAi: false, isAccepted: true }],
    [false, { scope: 'published', mayTestAi: true, isAccepted: false }],
    [false, { scope: 'taxonomy', mayTestAi: true, isAccepted: true }],
  ] as const)('A4 tests AI %s: %j', (expected, facts) => {
    expect(mayTestAi({ ...passed, ...facts })).toBe(expected);
  });
});
