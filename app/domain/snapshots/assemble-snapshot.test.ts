import { describe, expect, it } from 'vitest';
import { buildCategory, buildState, testId } from '../../../tests/factories/publishable-state';
import { attempt, next, planned } from './release.fixture';

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
