import { describe, expect, it } from 'vitest';
import type { Mapping } from '../taxonomy/category';
import { publishMapping, readMapping } from './published-mapping';

const old: Mapping = {
  predicate: 'broad',
  source: 'ailuminate-v1.0',
  object: 'ipv',
  objectLabel: 'Privacy',
  justification: 'A part of it.',
};
const none: Mapping = { ...old, predicate: 'no-match', object: '', objectLabel: '' };
const review = { role: 'reviewer', on: '2026-03-01', confidence: 0.75 } as const;

describe('a mapping as published', () => {
  it('made by somebody: author and day, by hand', () => {
    expect(publishMapping({ ...old, review })).toMatchObject({
      mappingJustification: 'semapv:ManualMappingCuration',
      authorRole: 'reviewer',
      mappingDate: '2026-03-01',
      confidence: 0.75,
    });
  });

  it('suggested by likeness of words and confirmed: score, reviewer and day', () => {
    const published = publishMapping({ ...old, review: { ...review, similarity: 0.4 } });
    expect(published).toMatchObject({
      mappingJustification: 'semapv:LexicalSimilarityThresholdMatching',
      reviewerRole: 'reviewer',
      reviewDate: '2026-03-01',
      similarityScore: 0.4,
    });
    expect(published).not.toHaveProperty('authorRole');
  });

  it('stored before anybody said who: as it always was', () => {
    expect(publishMapping(old)).toEqual({
      predicateId: 'skos:broadMatch',
      objectId: 'ipv',
      objectLabel: 'Privacy',
      objectSource: 'ailuminate-v1.0',
      mappingJustification: 'semapv:ManualMappingCuration',
      comment: 'A part of it.',
    });
  });

  it.each([
    ['by hand', { ...old, review }],
    ['suggested', { ...old, review: { ...review, similarity: 0 } }],
    ['without a match', { ...none, review }],
    ['decided', old],
  ])('%s, it is read as it was made', (_, mapping) => {
    expect(readMapping(publishMapping(mapping))).toEqual(mapping);
  });
});
