import { beforeEach, describe, expect, it } from 'vitest';
import { coverageSchema } from '~/contracts/release/coverage';
import { snapshotSchema } from '~/contracts/snapshot';
import type { TaxonomyRole, TaxonomyScope } from '~/domain/access/scopes';
import { catalogue } from '~/domain/crosswalk/catalogue';
import type { Mapping } from '~/domain/taxonomy/category';
import { hostIn, publishedIn } from '~/gates/system.server';
import { findNextPair, loadCoverage } from '~/usecases/crosswalk/load-coverage.server';
import { loadPair } from '~/usecases/crosswalk/load-pair.server';
import {
  loadCoverageDocument,
  loadCoveragePage,
} from '~/usecases/crosswalk/load-published-coverage.server';
import { recordFinding, takeBack } from '~/usecases/crosswalk/record-finding.server';
import type { Deps } from '~/usecases/deps';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { categoryById, updateCategory } from '~db/repositories/categories.server';
import { artifactAt } from '~db/repositories/snapshots.server';
import { taxonomyLogOf } from '~db/repositories/taxonomies.server';
import { type StoredTaxonomy, storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { buildMember } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();
const guard = 'llama-guard-3-4';

let deps: Deps;
let taxonomy: StoredTaxonomy;
let made = 0;
let scope: TaxonomyScope;
let ids: { hate: string; pay: string };

beforeEach(async () => {
  deps = testDeps(database.db);
  made += 1;
  taxonomy = await storeTaxonomy(deps, { slug: `coverage-${made}` });
  scope = await buildMember(deps, taxonomy.taxonomyId, 'reviewer');
  const hate = { es: { label: 'Odio' }, en: { label: 'Hatred of a group', altLabels: ['hate'] } };
  ids = {
    hate: await storeCategory(deps, taxonomy, { words: hate }),
    pay: await storeCategory(deps, taxonomy, { words: { es: { label: 'Paga opaca' } } }),
  };
});

const pairOf = async (categoryId: string, system = guard) => {
  const wish = { categoryId, system, reader: 'es', withinSystem: false };
  const pair = await loadPair(deps, scope, wish);
  if (!pair.ok) throw new Error(pair.refusal.code);
  return pair.value;
};

interface Said extends Partial<Pick<Mapping, 'predicate' | 'justification'>> {
  readonly categoryId?: string;
  readonly system?: string;
  readonly code?: string;
  readonly seen?: string;
}

const say = (parts: Said = {}, by: TaxonomyScope = scope) =>
  recordFinding(deps, by, {
    ...{ categoryId: ids.hate, system: guard, predicate: 'exact', code: 'S10', seen: '' },
    ...{ confidence: 1, justification: '', ...parts },
  });

const sayNone = (system: string, categoryId = ids.pay) =>
  say({ system, categoryId, predicate: 'no-match', code: '' });

const mappingsOf = async (categoryId: string) =>
  (await categoryById(deps.db, { ...taxonomy, categoryId }))?.mappings ?? [];

const codeOf = async (done: ReturnType<typeof say>) => {
  const result = await done;
  return result.ok ? 'ok' : result.refusal.code;
};

const publish = async () => {
  const host = await hostIn(deps, taxonomy.slug);
  if (!host.ok) throw new Error('no taxonomy');
  const done = await publishSnapshot(deps, host.value, { requestId: deps.ids.uuid() });
  if (!done.ok) throw new Error(done.refusal.code);
  const published = await publishedIn(deps, taxonomy.slug);
  if (!published.ok) throw new Error('not published');
  return { version: done.value.version, level: done.value.level, open: published.value };
};

const fileOf = async (version: string, path: string) =>
  (await artifactAt(database.db, { ...taxonomy, version, path }))?.bytes.toString('utf8') ?? '';

describe('a category beside another list', () => {
  it('comes with codes that look like its English words, and says where there are none', async () => {
    const pair = await pairOf(ids.hate);
    expect(pair.suggestions?.[0]).toMatchObject({ code: 'S10', label: 'Hate' });
    expect(pair.words.map(({ language }) => language)).toEqual(['es', 'en']);
    expect((await pairOf(ids.pay)).suggestions).toBeUndefined();
  });

  it('a suggested code that was confirmed keeps how alike it is, the role and the day', async () => {
    const similarity = (await pairOf(ids.hate)).suggestions?.[0]?.similarity;
    expect(await say()).toMatchObject({ ok: true });
    expect(await mappingsOf(ids.hate)).toEqual([
      {
        ...{ predicate: 'exact', source: guard, object: 'S10', objectLabel: 'Hate' },
        justification: '',
        review: {
          ...{ role: 'reviewer', confidence: 1, similarity },
          on: deps.clock.now().toISOString().slice(0, 10),
        },
      },
    ]);
  });

  it('a code that was chosen past the suggestions has no likeness', async () => {
    await say({ code: 'S14', predicate: 'related' });
    const [mapping] = await mappingsOf(ids.hate);
    expect(mapping?.review?.similarity).toBeUndefined();
  });

  it('is logged by code and relation, with who it was and without words', async () => {
    await say({ justification: 'Lo dice su página.' });
    await sayNone(guard);
    await takeBack(deps, scope, { ...taken(), categoryId: ids.hate });
    const log = await taxonomyLogOf(database.db, { ...taxonomy, limit: 3 });
    expect(log.map(({ action }) => action).toSorted()).toEqual([
      'mapping-confirmed',
      'mapping-none-found',
      'mapping-taken-back',
    ]);
    expect(log.every(({ accountId }) => accountId === scope.accountId)).toBe(true);
    expect(JSON.stringify(log)).not.toContain('página');
    const confirmed = log.find(({ action }) => action === 'mapping-confirmed');
    expect(confirmed?.facts).toEqual({
      ...{ category: ids.hate, system: guard, predicate: 'exact', code: 'S10' },
    });
  });

  const taken = () => ({ system: guard, predicate: 'exact', object: 'S10' }) as const;

  it('what was said is taken back, and then nobody has looked', async () => {
    await say();
    expect(await takeBack(deps, scope, { ...taken(), categoryId: ids.hate })).toMatchObject({
      ok: true,
    });
    expect(await mappingsOf(ids.hate)).toEqual([]);
    expect(await findNextPair(deps, scope, {})).toEqual({
      ...{ category: ids.hate, system: guard },
    });
  });

  it.each([
    ['no code', { code: '' }, 'mapping-code-missing'],
    ['a code of another system', { code: 'O1' }, 'mapping-code-missing'],
    ['a system that is not there', { system: 'theirs' }, 'not-found'],
    ['a category of nobody', { categoryId: '01890000-0000-7000-8000-000000000001' }, 'not-found'],
  ])('refuses %s', async (_, parts, code) => {
    expect(await codeOf(say(parts))).toBe(code);
  });

  it('a category that has left, or of another list, is not found', async () => {
    const set = { status: 'withdrawn', modifiedAt: new Date() } as const;
    await updateCategory(deps.db, { id: ids.hate, set });
    expect(await codeOf(say())).toBe('not-found');
    const other = await storeTaxonomy(deps, { slug: `other-${made}` });
    const stranger = await buildMember(deps, other.taxonomyId);
    expect(await codeOf(say({ categoryId: ids.pay }, stranger))).toBe('not-found');
  });

  it('what a room decided stays, also against a role', async () => {
    const decided: Mapping = {
      ...{ predicate: 'close', source: guard, object: 'S10', objectLabel: 'Hate' },
      justification: '',
    };
    const set = { mappings: [decided], modifiedAt: new Date() };
    await updateCategory(deps.db, { id: ids.hate, set });
    const { seen, findings } = await pairOf(ids.hate);
    expect(findings).toMatchObject([{ object: 'S10', role: undefined }]);
    expect(await codeOf(say({ seen }))).toBe('mapping-fixed');
    expect(await mappingsOf(ids.hate)).toEqual([decided]);
  });
});

describe('two people at once', () => {
  it('in different systems lose nothing', async () => {
    const facilitator = await buildMember(deps, taxonomy.taxonomyId, 'facilitator');
    const systems = catalogue.map(({ id }) => id);
    await Promise.all(
      systems.map((system, at) =>
        recordFinding(deps, at % 2 === 0 ? scope : facilitator, {
          ...{ categoryId: ids.pay, system, predicate: 'no-match', code: '', seen: '' },
          ...{ confidence: 1, justification: '' },
        }),
      ),
    );
    const found = await mappingsOf(ids.pay);
    expect(found.map(({ source }) => source).toSorted()).toEqual(systems.toSorted());
    expect(new Set(found.map(({ review }) => review?.role))).toEqual(
      new Set<TaxonomyRole>(['reviewer', 'facilitator']),
    );
  });

  it('with the same answer are both told that it is kept, and it stands once', async () => {
    const done = await Promise.all([codeOf(say()), codeOf(say())]);
    expect(done).toEqual(['ok', 'ok']);
    expect(await mappingsOf(ids.hate)).toHaveLength(1);
    expect(await taxonomyLogOf(database.db, { ...taxonomy, limit: 5 })).toHaveLength(1);
  });

  it('with different answers: the slower one is told, and may say it again once it has looked', async () => {
    const done = await Promise.all([codeOf(say()), codeOf(sayNone(guard, ids.hate))]);
    expect(done.toSorted()).toEqual(['moved-on', 'ok']);
    expect(await mappingsOf(ids.hate)).toHaveLength(1);
    const { seen } = await pairOf(ids.hate);
    expect(await codeOf(say({ code: 'S1', predicate: 'related', seen }))).toBe('ok');
  });
});

describe('what is published', () => {
  it('a release carries what was found, in the snapshot and as SSSOM, with the role and never the name', async () => {
    await say();
    await sayNone(guard);
    const { version } = await publish();
    const text = await fileOf(version, 'snapshot.json');
    const { concepts } = snapshotSchema.parse(JSON.parse(text));
    const mappings = concepts.flatMap((concept) => concept.mappings);
    expect(mappings.map(({ objectId }) => objectId).toSorted()).toEqual([
      'S10',
      'sssom:NoTermFound',
    ]);
    expect(mappings.find(({ objectId }) => objectId === 'S10')).toMatchObject({
      mappingJustification: 'semapv:LexicalSimilarityThresholdMatching',
      reviewerRole: 'reviewer',
    });
    const table = await fileOf(version, 'exports/crosswalk.sssom.tsv');
    expect(table).toContain('sssom:NoTermFound');
    expect(table).toContain('\treviewer\t');
    for (const file of [text, table]) {
      expect(file).not.toContain(scope.accountName);
      expect(file).not.toContain(scope.accountId);
    }
  });

  it('suggestions that nobody confirmed are in no release', async () => {
    const { version } = await publish();
    const { concepts } = snapshotSchema.parse(JSON.parse(await fileOf(version, 'snapshot.json')));
    expect(concepts.flatMap(({ mappings }) => mappings)).toEqual([]);
  });

  it('a finding makes the next version a minor change, and older versions stay as they were', async () => {
    const first = await publish();
    await sayNone(guard);
    const second = await publish();
    expect(second.level).toBe('minor');
    const before = await loadCoverageDocument(deps, first.open, { version: first.version });
    const after = await loadCoverageDocument(deps, first.open, {});
    expect(before).toMatchObject({ ok: true, value: { version: first.version, unnamed: [] } });
    expect(before.ok && before.value.categories.flatMap(({ findings }) => findings)).toEqual([]);
    expect(after).toMatchObject({ ok: true, value: { version: second.version } });
  });

  it('a harm is without a word only once every list was looked at', async () => {
    const systems = catalogue.map(({ id }) => id);
    for (const system of systems.slice(1)) await sayNone(system);
    expect((await loadCoverage(deps, scope, 'es')).unnamed).toEqual([]);
    await sayNone(systems[0] ?? '');
    expect((await loadCoverage(deps, scope, 'es')).unnamed).toMatchObject([{ id: ids.pay }]);
    const { open, version } = await publish();
    const found = await loadCoverageDocument(deps, open, { version });
    if (!found.ok) throw new Error('no coverage');
    expect(found.value.unnamed).toEqual([ids.pay]);
    expect(coverageSchema.safeParse(JSON.parse(JSON.stringify(found.value))).success).toBe(true);
    const page = await loadCoveragePage(deps, open, { version, reader: 'es' });
    expect(page).toMatchObject({ ok: true, value: { isNewest: true, version } });
    expect(page).toMatchObject({
      value: { unnamed: { count: 1, shown: [{ id: ids.pay }] }, looked: { count: 1 } },
    });
  });

  it('of a version that is not there nothing is found', async () => {
    const { open } = await publish();
    expect(await loadCoverageDocument(deps, open, { version: '9.9.9' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-found' },
    });
  });
});
