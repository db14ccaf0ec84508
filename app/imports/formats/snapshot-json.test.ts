import { describe, expect, it } from 'vitest';
import { canonicalText } from '~/domain/snapshots/canonical';
import { planRelease } from '~/domain/snapshots/plan-release';
import type { PublishableState } from '~/domain/snapshots/state';
import {
  buildCategory,
  buildPublishedDecision,
  buildState,
  buildText,
  testId,
} from '../../../tests/factories/publishable-state';
import { findingsOf, refused, taken, treeOf } from '../read.fixture';

function published(parts: Partial<PublishableState> = {}): string {
  const plan = planRelease({
    state: buildState(parts),
    baseUrl: 'https://lists.example',
    issued: new Date('2026-02-03T04:05:06Z'),
    toolVersion: '0.1.0',
    published: [],
    request: {},
  });
  if (!plan.ok) throw new Error(plan.refusal.code);
  return canonicalText(plan.value.snapshot);
}

const facets = {
  modality: ['text'],
  actor: ['model'],
  detection: ['output'],
  affectedGroups: ['gente'],
} as const;

describe('our own snapshot', () => {
  it('brings places, words, provenance, facets and mappings, with ids as codes', async () => {
    const category = buildCategory(2, {
      parents: [testId(1)],
      primaryParent: testId(1),
      notation: 'S1',
      status: 'contested',
      legacyIds: ['old'],
      facets,
      mappings: [
        {
          predicate: 'no-match',
          source: 'ail',
          object: '',
          objectLabel: '',
          justification: 'looked',
        },
      ],
      texts: [
        buildText({ text: { label: 'Daño', definition: 'Definición.', altLabels: ['Mal'] } }),
        buildText({
          language: 'ar',
          origin: 'machine',
          engine: 'x-1',
          from: 'es',
          isReviewed: true,
          text: { label: 'ضرر' },
        }),
      ],
      decision: buildPublishedDecision(7),
    });
    const read = await taken('s.json', published({ categories: [buildCategory(1), category] }));
    expect(treeOf(read)).toEqual([testId(1), `${testId(2)}<${testId(1)}`]);
    expect(read).toMatchObject({
      format: 'snapshot-json',
      title: { es: 'Daños' },
      license: 'CC-BY-4.0',
      source: { name: 'https://lists.example/t/harms/v/0.1.0', version: '0.1.0' },
    });
    const taker = read.categories[1];
    expect(taker).toMatchObject({
      notation: 'S1',
      status: 'contested',
      originalLanguage: 'es',
      legacyIds: [testId(2), 'old'],
      facets,
      mappings: [{ predicate: 'no-match', source: 'ail', object: '', justification: 'looked' }],
    });
    expect(taker?.texts.get('es')?.text).toMatchObject({ label: 'Daño', altLabels: ['Mal'] });
    expect(taker?.texts.get('ar')).toMatchObject({
      origin: 'machine',
      engine: 'x-1',
      isReviewed: true,
      text: { label: 'ضرر', definition: '' },
    });
    expect(findingsOf(read)).toEqual(['info import-decisions-not-taken']);
  });

  it('is held against its schema, with the place of the first fault', async () => {
    const damaged = published().replace('"status":"accepted"', '"status":"fine"');
    expect(await refused('s.json', damaged)).toEqual({
      code: 'import-snapshot-invalid',
      params: { path: 'concepts.0.status', faults: 1 },
    });
    expect(await refused('s.json', published().slice(0, -100))).toMatchObject({
      code: 'import-json-broken',
    });
  });
});
