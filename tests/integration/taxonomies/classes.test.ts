import { beforeEach, describe, expect, it } from 'vitest';
import { snapshotSchema } from '~/contracts/snapshot';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { hostIn, publishedIn } from '~/gates/system.server';
import type { Deps } from '~/usecases/deps';
import { cutPublished } from '~/usecases/linearizations/cut-published.server';
import { loadCut } from '~/usecases/linearizations/load-cut.server';
import { loadCuts } from '~/usecases/linearizations/load-cuts.server';
import { removeCut } from '~/usecases/linearizations/remove-cut.server';
import { saveCut } from '~/usecases/linearizations/save-cut.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { artifactAt } from '~db/repositories/snapshots.server';
import { taxonomyLogOf } from '~db/repositories/taxonomies.server';
import { type StoredTaxonomy, storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { buildMember } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

let deps: Deps;
let taxonomy: StoredTaxonomy;
let made = 0;
let scope: TaxonomyScope;
let ids: { abuse: string; stalking: string; pay: string };

const words = (label: string) => ({ words: { es: { label, definition: `${label}.` } } });

beforeEach(async () => {
  deps = testDeps(database.db);
  made += 1;
  taxonomy = await storeTaxonomy(deps, { slug: `classes-${made}` });
  scope = await buildMember(deps, taxonomy.taxonomyId);
  const abuse = await storeCategory(deps, taxonomy, words('Acoso'));
  const stalking = await storeCategory(deps, taxonomy, { ...words('Rastreo'), parentId: abuse });
  const pay = await storeCategory(deps, taxonomy, words('Paga opaca'));
  ids = { abuse, stalking, pay };
});

const save = async (heads: readonly string[], parts = {}) =>
  saveCut(deps, scope, {
    slug: 'guard',
    isNew: false,
    purpose: { es: 'Filtro' },
    most: 5,
    heads,
    ...parts,
  });

const publish = async () => {
  const host = await hostIn(deps, taxonomy.slug);
  if (!host.ok) throw new Error('no taxonomy');
  const done = await publishSnapshot(deps, host.value, { requestId: deps.ids.uuid() });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
};

const fileOf = async (version: string, path: string): Promise<unknown> => {
  const artifact = await artifactAt(database.db, { ...taxonomy, version, path });
  return artifact && JSON.parse(artifact.bytes.toString('utf8'));
};

const cutOf = async (cut?: string, most?: number) => {
  const loaded = await loadCut(deps, scope, { cut, most, language: 'es' });
  if (!loaded.ok) throw new Error(loaded.refusal.code);
  return loaded.value;
};

describe('classes of a list', () => {
  it('begin as a suggestion that nobody has kept', async () => {
    const cut = await cutOf(undefined, 2);
    expect(cut).toMatchObject({ isSuggested: true, cover: undefined, most: 2 });
    expect(cut.tree.map(({ label, isHead }) => [label.text, isHead])).toEqual([
      ['Acoso', true],
      ['Paga opaca', true],
    ]);
    expect(await loadCuts(deps, scope)).toEqual([]);
  });

  it('are kept with keys, by name in the log, and shown with what each covers', async () => {
    expect(await save([ids.abuse], { isNew: true })).toEqual({ ok: true, value: undefined });
    expect((await cutOf('guard')).cover).toEqual({
      classes: [
        {
          key: 'S1',
          head: { language: 'es', text: 'Acoso' },
          covers: [{ language: 'es', text: 'Rastreo' }],
        },
      ],
      uncovered: [{ language: 'es', text: 'Paga opaca' }],
    });
    expect(await loadCuts(deps, scope)).toMatchObject([{ classes: 1, uncovered: 1 }]);
    const [entry] = await taxonomyLogOf(database.db, { ...taxonomy, limit: 1 });
    expect(entry).toMatchObject({ action: 'classes-cut', facts: { keys: { [ids.abuse]: 'S1' } } });
  });

  it('are refused in words when there are none, too many, or of another list', async () => {
    const code = async (done: ReturnType<typeof save>) => {
      const result = await done;
      return result.ok ? undefined : result.refusal;
    };
    const isNew = { isNew: true };
    expect(await code(save([], isNew))).toMatchObject({ code: 'cut-empty' });
    expect(await code(save([ids.abuse, ids.pay], { ...isNew, most: 1 }))).toMatchObject({
      code: 'cut-too-many',
      params: { count: 2, most: 1 },
    });
    expect(await code(save([deps.ids.uuid()], isNew))).toMatchObject({ code: 'moved-on' });
    expect(await code(save([ids.abuse]))).toMatchObject({ code: 'not-found' });
    await save([ids.abuse], isNew);
    expect(await code(save([ids.abuse], isNew))).toMatchObject({ code: 'slug-taken' });
  });

  it('are published, frozen: a key taken away is told beforehand and makes a major change', async () => {
    await save([ids.abuse, ids.pay], { isNew: true });
    const first = await publish();
    const snapshot = snapshotSchema.parse(await fileOf(first.version, 'snapshot.json'));
    expect(snapshot.linearizations).toEqual([
      {
        id: 'guard',
        purpose: { es: 'Filtro' },
        max: 5,
        keys: { [ids.abuse]: 'S1', [ids.pay]: 'S2' },
      },
    ]);
    const classes = await fileOf(first.version, 'exports/llama-guard.guard.es.json');
    expect(classes).toMatchObject({ readBack: { S1: ids.abuse, S2: ids.pay } });

    await save([ids.abuse, ids.pay, ids.stalking]);
    expect((await cutOf('guard')).brokenKeys).toEqual([]);
    expect(await publish()).toMatchObject({ level: 'minor' });

    await save([ids.pay, ids.stalking]);
    expect((await cutOf('guard')).brokenKeys).toEqual(['S1']);
    expect(await publish()).toMatchObject({ level: 'major' });

    await save([ids.abuse, ids.pay, ids.stalking]);
    const keys = (await cutOf('guard')).cover?.classes.map(({ key }) => key);
    expect(keys).toEqual(['S2', 'S3', 'S4']);
  });

  it('may be dropped again', async () => {
    await save([ids.abuse], { isNew: true });
    expect(await removeCut(deps, scope, 'guard')).toMatchObject({ ok: true });
    expect(await removeCut(deps, scope, 'guard')).toMatchObject({ ok: false });
  });
});

describe('classes that a builder asks for', () => {
  const ask = async (version: string, wish: { cut?: string; most?: number; language?: string }) => {
    const published = await publishedIn(deps, taxonomy.slug);
    if (!published.ok) throw new Error('not published');
    const asked = { version, for: 'filters', readerLanguages: [], ...wish } as const;
    return cutPublished(deps, published.value, asked);
  };

  it('are as many as asked for, and always the same', async () => {
    const { version } = await publish();
    const one = await ask(version, { most: 1 });
    expect(one).toMatchObject({
      ok: true,
      value: {
        classes: {
          readBack: { S1: ids.abuse },
          about: { keys: 'hold for this version only', coveredByNoClass: [ids.pay] },
        },
      },
    });
    expect(await ask(version, { most: 1 })).toEqual(one);
    const two = await ask(version, { most: 2 });
    expect(two).toMatchObject({
      ok: true,
      value: { classes: { about: { coveredByNoClass: [] } } },
    });
  });

  it('are the community’s own where it chose some', async () => {
    await save([ids.pay], { isNew: true });
    const { version } = await publish();
    expect(await ask(version, {})).toMatchObject({
      ok: true,
      value: { cut: 'guard', classes: { readBack: { S1: ids.pay } } },
    });
  });

  it('are not found for a cut, language or version that is not there', async () => {
    const { version } = await publish();
    for (const [at, wish] of [
      [version, { cut: 'nope' }],
      [version, { language: 'am' }],
      ['9.9.9', {}],
    ] as const) {
      expect(await ask(at, wish)).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    }
  });
});
