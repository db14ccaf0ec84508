import { describe, expect, it } from 'vitest';
import { noFacets } from '~/domain/taxonomy/category';
import { listPacks } from '~/exports/formats/pack';
import { buildCategory, buildState, buildText, testId } from '../../factories/publishable-state';
import { exportedFiles, fileAt, files, plainSource, source, sourceOf } from './exported';

const audit = testId(5);

describe('what holds for every export', () => {
  it('R1 two runs give the same files', () => {
    expect(exportedFiles(source)).toEqual(files);
  });

  it('each names taxonomy, version, digest, and licence', () => {
    for (const [path, text] of files) {
      expect(text, path).toContain(source.snapshot.uri);
      expect(text, path).toContain(source.snapshot.version);
      expect(text, path).toContain(source.snapshotSha256);
      expect(text, path).toMatch(/CC-BY-4\.0|licenses\/by\/4\.0/);
    }
  });

  const languageOf = (path: string) => /[./](es|ar)[./]/.exec(path)?.[1];
  it('each of a language says which, by what cut, and with which statuses', () => {
    const ofLanguage = [...files].filter(([path]) => languageOf(path) !== undefined);
    expect(ofLanguage.length).toBeGreaterThan(30);
    for (const [path, text] of ofLanguage) {
      expect(text, path).toMatch(
        new RegExp(`language"?: ?"?${languageOf(path)}\\b|,${languageOf(path)},`),
      );
      expect(text, path).toMatch(/linearization"?: ?"?(none|guard)|,(none|guard),/);
      expect(text, path).toMatch(/status(es)?"?: ?\[?\s*"?(accepted|contested|held)|,contested,/);
    }
  });

  it('R4 words of an unchecked machine are only in files that say so by their name', () => {
    for (const [path, text] of files) {
      if (!path.includes('.machine.') && !path.includes('.machine/')) {
        expect(text, path).not.toContain('حسابات مزيفة');
      }
    }
    const machine = [...files].filter(([path]) => /^exports\/[a-z-]+\.ar\.machine\./.test(path));
    expect(machine.length).toBeGreaterThan(0);
    for (const [path, text] of machine) {
      expect(text, path).toContain('machine-translated, not reviewed');
    }
  });

  it('R4 packs list what they miss, and hold no other language', () => {
    const [machine, ...others] = listPacks(source).filter(({ language }) => language === 'ar');
    expect(others).toEqual([]);
    expect(machine?.missing).toEqual([testId(2), audit, testId(6)]);
    expect(fileAt('exports/policies.ar.machine.json')).not.toContain('Daño');
  });

  it('the index names languages that have nothing, and lists that are too large for files of each language', () => {
    const index = (text = '{}'): unknown => JSON.parse(text);
    expect(index(exportedFiles(plainSource).get('exports/index.json'))).toMatchObject({
      languageFiles: 'written',
      languagesWithoutPack: ['ar'],
    });
    const many = Array.from({ length: 2_001 }, (_, n) => buildCategory(n + 1));
    const large = exportedFiles(sourceOf(buildState({ categories: many })));
    expect([...large.keys()]).toEqual([
      'exports/index.json',
      'exports/concepts.csv',
      'exports/crosswalk.sssom.tsv',
      'exports/skos.ttl',
      'exports/skos.jsonld',
    ]);
    expect(large.get('exports/index.json')).toContain('left out: more than 2000 texts');
  });

  it('a list with one language and no machine has one pack', () => {
    expect(listPacks(plainSource).map(({ name }) => name)).toEqual(['es']);
  });

  it('a machine rendering that a person checked is in the ordinary pack', () => {
    const text = buildText({ language: 'ar', origin: 'machine', from: 'es', isReviewed: true });
    const state = buildState({ categories: [buildCategory(1, { texts: [buildText(), text] })] });
    expect(listPacks(sourceOf(state)).map(({ name }) => name)).toEqual(['ar', 'es']);
  });

  it.each([
    ...['policies.es.json', 'llama-guard.guard.es.json', 'promptfoo.es.yaml'],
    ...['roost.es.harm_taxonomy.yaml', 'roost.es.coop-policies.json'],
    ...['roost.es.osprey-labels.yaml', 'examples/promptfoo.es.yaml'],
  ])('T3 %s leaves out what no filter can notice, and names it', (name) => {
    const text = fileAt(`exports/${name}`);
    expect(text).toMatch(new RegExp(`notDetectableByAFilter"?: [^a-z]*${audit}`));
    expect(text.split(audit).length - 1).toBe(1);
    expect(text).not.toContain(audit.replaceAll('-', '_'));
  });

  it('T3 labelled examples are of what a filter can notice; the others are named', () => {
    const text = fileAt('exports/examples/golden.es.csv');
    expect(text).not.toContain('Ejemplo 305');
    expect(text).toMatch(new RegExp(`,not_detectable_by_a_filter\\r\\n[\\s\\S]*,${audit}\\r\\n$`));
    expect([...files.keys()]).not.toContain(`exports/policies/es/${audit}.md`);
  });

  it('T3 what is noticed by nobody but an audit is no class of its own, its parts are', () => {
    const state = buildState({
      categories: [
        buildCategory(1, { facets: { ...noFacets, detection: ['not-by-a-filter'] } }),
        buildCategory(2, { parents: [testId(1)], primaryParent: testId(1) }),
      ],
    });
    const text = exportedFiles(sourceOf(state)).get('exports/llama-guard.es.json') ?? '';
    expect(JSON.parse(text)).toMatchObject({ readBack: { S1: testId(2) } });
  });

  it('R5 people’s own words are below exports/examples only, and only with consent to tests', () => {
    for (const [path, text] of files) {
      expect(text, path).not.toContain('No para pruebas');
      if (!path.startsWith('exports/examples/golden.')) {
        expect(text, path).not.toContain('No aceptado');
      }
      if (path.startsWith('exports/examples/')) continue;
      expect(text, path).not.toContain('Ejemplo 301');
    }
    expect(fileAt('exports/examples/golden.es.csv')).toContain('Ejemplo 301');
    expect(fileAt('exports/examples/promptfoo.es.yaml')).toContain('Ejemplo 301');
  });
});
