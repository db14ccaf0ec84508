import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportReport } from '~/contracts/imports';
import { hostIn, systemScope } from '~/gates/system.server';
import { projectRoot } from '~/platform/project-root';
import type { Deps } from '~/usecases/deps';
import { importNewTaxonomy } from '~/usecases/imports/import-new-taxonomy.server';
import { importTaxonomy } from '~/usecases/imports/import-taxonomy.server';
import { relateCategories } from '~/usecases/taxonomies/relate-categories.server';
import {
  categoriesOf,
  renderingsOf,
  revisionsOfCategory,
  updateCategory,
} from '~db/repositories/categories.server';
import { relatedWithin } from '~db/repositories/category-relations.server';
import { taxonomyBySlug, taxonomyLogOf } from '~db/repositories/taxonomies.server';
import { storeTaxonomy } from '../../factories/stored-taxonomy';
import { buildMember } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

let deps: Deps;
let slug = '';
let made = 0;

beforeEach(async () => {
  deps = testDeps(database.db);
  made += 1;
  slug = `harms-${made}`;
  await storeTaxonomy(deps, { slug });
});

interface Parts {
  readonly fileName?: string;
  readonly language?: string;
  readonly license?: string;
  readonly isSemantic?: boolean;
  readonly retiresMissing?: boolean;
  readonly isDryRun?: boolean;
}

async function imported(content: string | Uint8Array, parts: Parts = {}): Promise<ImportReport> {
  const scope = await hostIn(deps, slug);
  if (!scope.ok) throw new Error('no taxonomy');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { fileName = 'a.csv', language = 'en', ...options } = parts;
  const report = await importTaxonomy(deps, scope.value, {
    file: { bytes, fileName, language },
    license: 'CC-BY-4.0',
    isSemantic: false,
    retiresMissing: false,
    isDryRun: false,
    ...options,
  });
  if (!report.ok) throw new Error(report.refusal.code);
  return report.value;
}

const idOf = async () => (await taxonomyBySlug(database.db, slug))?.id ?? '';
const stored = async () => categoriesOf(database.db, await idOf());
const texts = async () => {
  const rows = await renderingsOf(database.db, { taxonomyId: await idOf() });
  return rows.map(({ language, text, isStale, origin }) =>
    [language, text.label, origin, ...(isStale ? ['stale'] : [])].join(' '),
  );
};
const codesOf = ({ findings }: ImportReport) => findings.map(({ code }) => code);

const twoLevels =
  'id,label,definition,parent,label_es\nA,Hate,Contempt.,,Odio\nB,Slurs,Words.,A,Insultos\n';

describe('an import', () => {
  it('stores categories that stand, with their words, places and codes', async () => {
    const report = await imported(twoLevels);
    expect(report).toMatchObject({ isStored: true, levels: [1, 1], counts: { added: 2 } });
    const [hate, slurs] = await stored();
    expect(hate).toMatchObject({ status: 'accepted', slug: 'hate', legacyIds: ['A'] });
    expect(slurs).toMatchObject({ primaryParent: hate?.id, decisionId: null });
    expect((await texts()).sort()).toEqual([
      'en Hate original',
      'en Slurs original',
      'es Insultos human',
      'es Odio human',
    ]);
  });

  it('is noted with source, digest and licence, and adds its languages', async () => {
    const report = await imported(twoLevels);
    const taxonomy = await taxonomyBySlug(database.db, slug);
    expect(taxonomy?.languages).toEqual(['es', 'ar', 'en']);
    expect(taxonomy?.derivedFrom).toEqual([
      { source: 'a', version: '', sha256: report.file.sha256, license: 'CC-BY-4.0' },
    ]);
    const [entry] = await taxonomyLogOf(database.db, { taxonomyId: await idOf(), limit: 1 });
    expect(entry).toMatchObject({ action: 'imported', facts: { added: 2, format: 'csv' } });
  });

  it('twice changes nothing the second time', async () => {
    await imported(twoLevels);
    const before = await stored();
    const second = await imported(twoLevels);
    expect(second.counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await stored()).toEqual(before);
    expect(await taxonomyLogOf(database.db, { taxonomyId: await idOf(), limit: 9 })).toHaveLength(
      1,
    );
  });

  it('as a dry run says the same and writes nothing', async () => {
    const dry = await imported(twoLevels, { isDryRun: true });
    expect(dry).toMatchObject({ isStored: false, levels: [1, 1], counts: { added: 2 } });
    expect(await stored()).toEqual([]);
  });

  it('with a circle is refused as a whole', async () => {
    const report = await imported('id,label,parent\na,A,b\nb,B,a\nc,C,\n');
    expect(report).toMatchObject({ isStored: false, errors: 1 });
    expect(codesOf(report)).toContain('import-cycle');
    expect(await stored()).toEqual([]);
  });

  it('without a licence is marked so, with a warning', async () => {
    const report = await imported(twoLevels, { license: undefined });
    expect(report.license).toBe('NOASSERTION');
    expect(codesOf(report)).toContain('import-no-license');
  });
});

describe('importing again', () => {
  beforeEach(async () => {
    await imported(twoLevels);
  });

  it('a changed definition is a new wording, editorial unless said otherwise', async () => {
    const changed = twoLevels.replace('Contempt.', 'Open contempt.');
    expect((await imported(changed)).counts).toMatchObject({ changed: 1, unchanged: 1 });
    await imported(changed.replace('Open', 'Plain'), { isSemantic: true });
    const [hate] = await stored();
    const revisions = await revisionsOfCategory(database.db, hate?.id ?? '');
    expect(revisions.map(({ change }) => change)).toEqual(['initial', 'editorial', 'semantic']);
    expect(hate?.currentRevisionId).toBe(revisions.at(-1)?.id);
    expect(await texts()).toContain('es Odio human');
  });

  it('a language that the new wording does not come in is stale', async () => {
    await imported('id,label,definition\nA,Hate,Open contempt.\n');
    expect(await texts()).toContain('es Odio human stale');
  });

  it('a changed translation makes no new wording', async () => {
    const changed = twoLevels.replace('Odio', 'El odio');
    expect((await imported(changed)).counts).toMatchObject({ changed: 1 });
    const [hate] = await stored();
    expect(await revisionsOfCategory(database.db, hate?.id ?? '')).toHaveLength(1);
    expect(await texts()).toContain('es El odio human');
  });

  it('what is missing is listed and kept, or retired when asked', async () => {
    const smaller = 'id,label,definition,label_es\nA,Hate,Contempt.,Odio\n';
    const kept = await imported(smaller);
    expect(kept.missing).toEqual([{ code: 'B', label: 'Slurs', language: 'en' }]);
    expect((await stored())[1]?.status).toBe('accepted');
    const retired = await imported(smaller, { retiresMissing: true });
    expect(retired.counts).toMatchObject({ missing: 1, retired: 1 });
    expect((await stored())[1]).toMatchObject({
      status: 'deprecated',
      deprecation: { kind: 'retired', successors: [] },
    });
  });

  it('relations and announcements of an earlier file go when asked; what a role said stays', async () => {
    const columns = 'id,label,parent,related,leaving\n';
    await imported(`${columns}x,X,,y,retired\ny,Y,,,\nz,Z,,,\n`);
    const byCode = async (code: string) => {
      const found = (await stored()).find(({ legacyIds }) => legacyIds.includes(code));
      if (!found) throw new Error(`no ${code}`);
      return found;
    };
    const [x, y, z] = [await byCode('x'), await byCode('y'), await byCode('z')];
    const scope = await buildMember(deps, await idOf(), 'facilitator');
    await relateCategories(deps, scope, { categoryId: y.id, otherId: z.id, isRelated: true });
    const related = async () => {
      const all = await relatedWithin(database.db, await idOf());
      return [x, y].map(({ id }) => new Set(all.get(id)));
    };
    const without = `${columns}x,X,,,\ny,Y,,,\nz,Z,,,\n`;
    const missing = ['import-announcement-missing', 'import-related-missing'];
    expect(codesOf(await imported(without))).toEqual(expect.arrayContaining(missing));
    expect((await byCode('x')).announced).toMatchObject({ kind: 'retired' });
    expect(await related()).toEqual([new Set([y.id]), new Set([x.id, z.id])]);
    await imported(without, { retiresMissing: true });
    expect((await byCode('x')).announced).toBeNull();
    expect(await related()).toEqual([new Set(), new Set([z.id])]);
  });

  it('a place that a session decided is left alone', async () => {
    const [, slurs] = await stored();
    const set = { decisionId: deps.ids.uuid(), modifiedAt: deps.clock.now() };
    await updateCategory(database.db, { id: slurs?.id ?? '', set });
    const report = await imported(twoLevels.replace('Words.,A', 'Words.,'));
    expect(codesOf(report)).toContain('import-place-kept');
    expect((await stored())[1]?.parents).toHaveLength(1);
  });

  it('two at once do not mix', async () => {
    const more = `${twoLevels}C,More,,A,\n`;
    const reports = await Promise.all([imported(more), imported(more)]);
    expect(reports.map(({ counts }) => counts.added).sort()).toEqual([0, 1]);
    expect(await stored()).toHaveLength(3);
  });
});

describe('a file in SKOS', () => {
  const skos = (...concepts: string[]) =>
    `@prefix : <urn:list:> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
${concepts.map((concept) => `${concept} .\n`).join('')}`;
  const concept = (name: string, rest = '') =>
    `:${name} a skos:Concept ; skos:prefLabel "${name}"@en${rest}`;
  const parts = { fileName: 'a.ttl' };

  it('takes a category out of use, with its successor by our id, and does so once', async () => {
    await imported(skos(concept('old'), concept('new')), parts);
    const file = skos(concept('old', ' ; dct:isReplacedBy :new'), concept('new'));
    expect((await imported(file, parts)).counts).toMatchObject({ changed: 1, unchanged: 1 });
    const [old, fresh] = await stored();
    expect(old).toMatchObject({
      status: 'deprecated',
      deprecation: { kind: 'merged', successors: [fresh?.id] },
    });
    expect((await imported(file, parts)).counts).toMatchObject({ changed: 0, unchanged: 2 });
  });

  it('is refused as a whole when it leaves its context to another address', async () => {
    const file = JSON.stringify({ '@context': 'https://a.example/c.jsonld', '@graph': [] });
    await expect(imported(file, { fileName: 'a.jsonld' })).rejects.toThrow('import-remote-context');
    expect(await stored()).toEqual([]);
  });
});

describe('a taxonomy made out of a file', () => {
  const file = { bytes: new TextEncoder().encode(twoLevels), fileName: 'harms.csv' };
  const create = (name: string, isDryRun = false) =>
    importNewTaxonomy(deps, systemScope, { file, slug: name, isSemantic: false, isDryRun });

  it('is there with its categories, or not at all', async () => {
    expect(await create('fresh', true)).toMatchObject({ ok: true, value: { isStored: false } });
    expect(await taxonomyBySlug(database.db, 'fresh')).toBeUndefined();
    expect(await create('fresh')).toMatchObject({ ok: true, value: { isStored: true } });
    expect(await taxonomyBySlug(database.db, 'fresh')).toMatchObject({
      title: { en: 'harms' },
      originalLanguage: 'en',
      languages: ['en', 'es'],
      license: 'NOASSERTION',
    });
    expect(await create('fresh')).toMatchObject({ ok: false, refusal: { code: 'slug-taken' } });
  });
});

const air = join(projectRoot, '../shared/data/taxonomies/ibm-risk-atlas-nexus/air_2024_data.yaml');

describe.skipIf(!existsSync(air))('AIR 2024 (../shared/data)', () => {
  it('comes in as 16 → 43 → 314 and once only', async () => {
    const parts = { fileName: 'air_2024_data.yaml' };
    const first = await imported(readFileSync(air), parts);
    expect(first).toMatchObject({ isStored: true, levels: [16, 43, 314], counts: { added: 373 } });
    const second = await imported(readFileSync(air), parts);
    expect(second.counts).toMatchObject({ added: 0, changed: 0, unchanged: 373 });
    expect((await stored()).filter(({ parents }) => parents.length === 1)).toHaveLength(357);
  });
});
