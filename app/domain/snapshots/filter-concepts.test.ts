import { describe, expect, it } from 'vitest';
import { type ConceptFilter, fitsFilter } from './filter-concepts';
import type { SnapshotConcept, Tombstone } from './snapshot-concept';

const concept: SnapshotConcept = {
  ...{ uri: 'https://lists.example/t/harms/c/a', id: 'a', slug: 'acoso', notation: 'H1' },
  ...{ legacyIds: ['old/1', 'old/2'], prefLabel: { es: 'Acoso' } },
  status: 'contested',
  ...{ altLabel: {}, hiddenLabel: {}, definition: {}, scopeNote: {}, inclusions: {} },
  ...{ exclusions: {}, text: {}, meaning: 1, equivalence: {}, levels: [], related: [] },
  examples: { in: 0, out: 0, borderline: 0 },
  facets: { modality: ['text', 'image'], actor: [], detection: [], affectedGroups: ['riders'] },
  broader: ['top-1', 'top-2'],
  mappings: [],
  provenance: { created: '', modified: '', mergedFrom: [] },
  annotationsCount: 0,
  readiness: {
    ...{ ready: false, definition: [], inclusions: [], exclusions: [], missing: [] },
    ...{ consentedIn: 0, consentedOut: 0, exampleLanguages: [] },
  },
};
const tombstone: Tombstone = {
  ...{ uri: 'https://lists.example/t/harms/c/b', id: 'b' },
  status: 'deprecated',
  kind: 'merged',
  ...{ since: '0.2.0', lastVersion: '0.1.0', replacedBy: ['a'], reason: {} },
  prefLabel: { es: 'Hostigamiento' },
};
const all: ConceptFilter = {
  statuses: ['accepted', 'contested', 'held', 'deprecated', 'withdrawn'],
  facets: {},
};

describe('what is asked of concepts', () => {
  it.each<[string, Partial<ConceptFilter>, boolean, boolean]>([
    ['nothing', {}, true, true],
    ['a status', { statuses: ['contested'] }, true, false],
    ['another status', { statuses: ['accepted'] }, false, false],
    ['a language', { language: 'es' }, true, true],
    ['another language', { language: 'ar' }, false, false],
    ['one of several values', { facets: { modality: ['audio', 'image'] } }, true, false],
    [
      'two facets of which one fits',
      { facets: { modality: ['text'], actor: ['model'] } },
      false,
      false,
    ],
    ['a facet that is not stated', { facets: { detection: ['input'] } }, false, false],
    ['a group', { facets: { affectedGroups: ['riders'] } }, true, false],
    ['a second parent', { parent: 'top-2' }, true, false],
    ['the top', { parent: 'top' }, false, false],
    ['a notation', { notation: 'H1' }, true, false],
    ['a notation in part', { notation: 'H' }, false, false],
    ['a code', { legacyId: 'old/2' }, true, false],
    ['a short name', { slug: 'acoso' }, true, false],
    ['certain ids', { ids: new Set(['b']) }, false, true],
    ['no ids', { ids: new Set() }, false, false],
  ])('%s', (_, filter, standing, gone) => {
    expect(fitsFilter(concept, { ...all, ...filter })).toBe(standing);
    expect(fitsFilter(tombstone, { ...all, ...filter })).toBe(gone);
  });
});
