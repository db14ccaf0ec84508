import jsonld from 'jsonld';
import { DataFactory, Parser, type Quad, Store } from 'n3';
import { Validator } from 'shacl-engine';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testId } from '../../factories/publishable-state';
import { fileAt, files } from './exported';
import { skosShapes } from './skos-shapes';

const skos = 'http://www.w3.org/2004/02/skos/core#';

const readTurtle = (text: string): Quad[] => new Parser({ format: 'Turtle' }).parse(text);

/** Never goes to the network: the expanded form needs no context. */
const documentLoader = async (url: string): Promise<never> => {
  throw new Error(`asked for ${url}`);
};

const readJsonLd = async (text: string): Promise<Quad[]> => {
  const options = { documentLoader, safe: true, format: 'application/n-quads' as const };
  const quads: unknown = await jsonld.toRDF(JSON.parse(text), options);
  return new Parser({ format: 'N-Quads' }).parse(z.string().parse(quads));
};

const statements = (quads: readonly Quad[]): string[] =>
  [
    ...new Set(
      quads.map(({ subject, predicate, object }) =>
        [subject.id, predicate.id, object.id].join(' '),
      ),
    ),
  ].sort();

const validator = new Validator(new Store(readTurtle(skosShapes)), { factory: DataFactory });

/** What the shapes refuse, each as a constraint and the concept that breaks it. */
const shaclFaults = async (quads: readonly Quad[]): Promise<string[]> => {
  const { results } = await validator.validate({ dataset: new Store([...quads]) });
  return results.map(
    ({ constraintComponent, focusNode }) =>
      `${constraintComponent.value.replace(/^.*#|ConstraintComponent$/g, '')} ${focusNode.term.value.slice(-2)}`,
  );
};

describe('SKOS', () => {
  it.each(['skos', 'skos.machine'])('%s: Turtle and JSON-LD say the same', async (name) => {
    const turtle = readTurtle(fileAt(`exports/${name}.ttl`));
    const json = await readJsonLd(fileAt(`exports/${name}.jsonld`));
    expect(statements(turtle)).toEqual(statements(json));
    expect(await shaclFaults(turtle)).toEqual([]);
  });

  it('tree, matches, no-matches, standing and missing languages are there', () => {
    const said = statements(readTurtle(fileAt('exports/skos.ttl'))).join('\n');
    const concept = (n: number) => `https://lists.example/t/harms/c/${testId(n)}`;
    expect(said).toContain(`${concept(2)} ${skos}broader ${concept(1)}`);
    expect(said).toContain(`${skos}closeMatch urn:x-parlance:source:ailuminate-v1.0:ipv`);
    expect(said).toContain('noMatchIn "llama-guard-3"');
    expect(said).toContain('status "contested"');
    expect(said).toContain('languageMissing "ar"');
    expect(fileAt('exports/skos.machine.ttl')).toContain('machine-translated, not reviewed');
  });

  it('broken files are refused', async () => {
    const turtle = fileAt('exports/skos.ttl');
    expect(() => readTurtle(turtle.slice(0, -40))).toThrow();
    expect(() => readTurtle(turtle.replace(' ;\n', '\n'))).toThrow();
    const json = fileAt('exports/skos.jsonld');
    await expect(readJsonLd(json.replaceAll('"@value"', '"@worth"'))).rejects.toThrow();
  });
});

const strings = z.record(z.string(), z.string());
const lists = z.record(z.string(), z.array(z.string()).min(1));
const reference = z.strictObject({ uri: z.url() });
const jskosItem = z.looseObject({
  uri: z.url(),
  type: z.array(z.url()).min(1),
  prefLabel: strings,
});
const jskosConcept = jskosItem.extend({
  altLabel: lists,
  definition: lists,
  scopeNote: lists,
  editorialNote: lists,
  broader: z.array(reference),
  inScheme: z.array(reference).min(1),
});

/** From the specification of JSKOS 0.5: items by line, maps of strings and of lists by language. */
const readJskos = (text: string) => {
  const [scheme, ...concepts] = text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  return { scheme: jskosItem.parse(scheme), concepts: z.array(jskosConcept).parse(concepts) };
};

describe('SHACL', () => {
  const turtle = fileAt('exports/skos.ttl');
  const broader = `${skos}broader> <https://lists.example/t/harms/c/${testId(1)}>`;
  const close = `<${skos}closeMatch> <urn:x-parlance:source:ailuminate-v1.0:ipv>`;
  const both = ['exact', 'broad'].map((name) => close.replace('close', name)).join(' ;\n  ');

  it.each([
    ['S14', 'UniqueLang 01', turtle.replace('altLabel> "montaje"', 'prefLabel> "montaje"')],
    [
      'S13',
      'Disjoint 01',
      turtle.replace('altLabel> "montaje"', 'altLabel> "Perfiles falsos con tu cara"'),
    ],
    ['S13', 'Disjoint 01', turtle.replace('hiddenLabel> "depfeik"', 'hiddenLabel> "montaje"')],
    ['S9', 'Not .0', turtle.replace('ConceptScheme> ;', `ConceptScheme>, <${skos}Concept> ;`)],
    [
      'S37',
      'Not 01',
      turtle.replace(`<${skos}Concept> ;`, `<${skos}Concept>, <${skos}Collection> ;`),
    ],
    [
      'S27',
      'Disjoint 02',
      turtle.replace(broader, `${broader} ;\n  <${broader.replace('broader', 'related')}`),
    ],
    ['S46', 'Disjoint 01', turtle.replace(close, both)],
  ])('%s broken is refused as %s', async (_, fault, broken) => {
    expect(broken).not.toBe(turtle);
    expect(await shaclFaults(readTurtle(broken))).toContain(fault);
  });
});

describe('JSKOS', () => {
  const text = fileAt('exports/jskos.es.ndjson');

  it('a scheme, then a concept a line', () => {
    const { scheme, concepts } = readJskos(text);
    expect(concepts.every(({ inScheme }) => inScheme[0]?.uri === scheme.uri)).toBe(true);
    expect(concepts[0]?.editorialNote.en).toContain('contested');
    expect([...files.keys()]).toContain('exports/jskos.ar.machine.ndjson');
  });

  it.each([
    ['a line cut in two', text.replace('"broader"', '\n"broader"')],
    ['a label without a language', text.replace(/"prefLabel":\{[^}]*\}/g, '"prefLabel":"x"')],
  ])('the reader refuses %s', (_, broken) => {
    expect(() => readJskos(broken)).toThrow();
  });
});
