import { describe, expect, it } from 'vitest';
import {
  buildCategory,
  buildPublishedDecision,
  buildState,
  buildText,
  testId,
} from '../../../tests/factories/publishable-state';
import { isLicenseNarrowed } from './license-terms';
import { type PlanInput, planRelease, type ReleasePlan } from './plan-release';
import type { PublishableCategory, PublishableState } from './state';

const attempt = (input: Partial<PlanInput>) =>
  planRelease({
    state: buildState(),
    baseUrl: 'https://lists.example',
    issued: new Date('2026-02-03T04:05:06Z'),
    toolVersion: '0.1.0',
    published: [],
    request: {},
    ...input,
  });

const planned = (input: Partial<PlanInput>): ReleasePlan => {
  const result = attempt(input);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

const next = (before: PublishableState, after: PublishableState): ReleasePlan =>
  planned({
    state: after,
    published: ['1.0.0'],
    base: { snapshot: planned({ state: before }).snapshot, sha256: 'a'.repeat(64) },
  });

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
    ['a decision more', {}, { decision: buildPublishedDecision(7) }, 'patch', ['evidence']],
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

describe('T5 what left leads somewhere', () => {
  const first = buildState({ categories: [1, 2, 3].map((n) => buildCategory(n)) });
  const merged = (n: number, into: number) =>
    buildCategory(n, {
      status: 'deprecated',
      deprecation: { kind: 'merged', successors: [testId(into)] },
    });

  it('the migration map follows chains of merges to a standing category', () => {
    const state = buildState({ categories: [merged(1, 2), merged(2, 3), buildCategory(3)] });
    const { changes, snapshot } = next(first, state);
    expect(changes.migrations).toEqual({ [testId(1)]: [testId(3)], [testId(2)]: [testId(3)] });
    expect(snapshot.concepts[0]?.provenance.mergedFrom).toEqual([testId(2)]);
    expect(snapshot.tombstones).toMatchObject([
      { id: testId(1), status: 'deprecated', since: '2.0.0', lastVersion: '0.1.0' },
      { id: testId(2), status: 'deprecated', since: '2.0.0', lastVersion: '0.1.0' },
    ]);
  });

  it('a circle of merges ends without a successor', () => {
    const state = buildState({ categories: [merged(1, 2), merged(2, 1), buildCategory(3)] });
    expect(next(first, state).changes.migrations).toEqual({ [testId(1)]: [], [testId(2)]: [] });
  });

  it('a tombstone keeps the version in which it began; a restored category loses it', () => {
    const gone = buildState({ categories: [buildCategory(1, { status: 'withdrawn' })] });
    const second = next(buildState({ categories: [buildCategory(1)] }), gone);
    const base = { snapshot: second.snapshot, sha256: 'b'.repeat(64) };
    const published = ['1.0.0', '2.0.0'];
    const grown = buildState({ categories: [...gone.categories, buildCategory(2)] });
    const third = planned({ state: grown, published, base });
    expect(third.snapshot.tombstones[0]).toMatchObject({ since: '2.0.0', lastVersion: '0.1.0' });
    const restored = planned({ state: first, published, base });
    expect(restored.snapshot.tombstones).toEqual([]);
    expect(restored.level).toBe('minor');
  });

  it('an id that only a candidate held has a tombstone too', () => {
    const base = planned({ state: buildState({ categories: [buildCategory(1)] }) }).snapshot;
    const candidate = { ...planned({ state: first }).snapshot, version: '0.2.0-rc.1' };
    const { snapshot } = planned({
      state: buildState({ categories: [buildCategory(1), buildCategory(2)] }),
      published: ['0.1.0', '0.2.0-rc.1'],
      base: { snapshot: base, sha256: 'c'.repeat(64) },
      newestCandidate: candidate,
    });
    expect(snapshot.tombstones).toMatchObject([{ id: testId(3), lastVersion: '0.2.0-rc.1' }]);
  });

  it('a reviewed candidate becomes final unchanged; unchanged it is no new candidate', () => {
    const base = planned({ state: buildState({ categories: [buildCategory(1)] }) }).snapshot;
    const common = { state: first, base: { snapshot: base, sha256: 'd'.repeat(64) } };
    const candidate = planned({ ...common, published: ['0.1.0'], request: { candidate: true } });
    expect(candidate.version).toBe('0.2.0-rc.1');
    const after = {
      ...common,
      published: ['0.1.0', '0.2.0-rc.1'],
      newestCandidate: candidate.snapshot,
    };
    expect(planned(after).version).toBe('0.2.0');
    expect(attempt({ ...after, request: { candidate: true } })).toMatchObject({ ok: false });
  });
});

describe('what a document holds', () => {
  it('R1 undecided categories are left out, and with them what hangs below', () => {
    const categories = [
      buildCategory(1, { status: 'proposed' }),
      buildCategory(2, { parents: [testId(1)], primaryParent: testId(1) }),
    ];
    const { snapshot } = planned({ state: buildState({ categories }) });
    expect(snapshot.concepts).toMatchObject([{ id: testId(2), broader: [] }]);
    expect(snapshot.concepts[0]?.primaryParent).toBeUndefined();
    expect(snapshot.topConcepts).toEqual([testId(2)]);
  });

  it('R4 a missing translation is missing, and what is missing is counted', () => {
    const { snapshot } = planned({});
    expect(snapshot.concepts[0]?.prefLabel).toEqual({ es: 'Daño 1' });
    expect(snapshot.coverage.ar).toMatchObject({
      direction: 'rtl',
      level: 'partial',
      labels: { count: 0, of: 2 },
    });
    expect(snapshot.coverage.es).toMatchObject({ level: 'full', definitions: { count: 2, of: 2 } });
  });

  it('readiness names what a tool builder still misses', () => {
    const examples = ['in', 'in', 'in', 'out'].map((kind, index) => ({
      id: testId(300 + index),
      concept: testId(1),
      language: 'es',
      text: 'x',
      kind: kind === 'in' ? ('in' as const) : ('out' as const),
      mayTestAi: true,
      accepted: false,
    }));
    const { snapshot } = planned({ state: buildState({ examples }) });
    expect(snapshot.concepts[0]).toMatchObject({
      examples: { in: 3, out: 1, borderline: 0 },
      readiness: {
        ready: false,
        definition: ['es'],
        consentedIn: 3,
        missing: ['inclusions', 'exclusions', 'examples-out'],
      },
    });
  });

  it('R3 points at the version before by digest', () => {
    const { snapshot } = next(buildState(), buildState({ title: {} }));
    expect(snapshot.previousVersion).toEqual({
      version: '0.1.0',
      uri: 'https://lists.example/t/harms/v/0.1.0',
      sha256: 'a'.repeat(64),
    });
  });
});
