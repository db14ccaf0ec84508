import { validate as jskosValidate } from 'jskos-validate';
import jsonld from 'jsonld';
import { DataFactory, Parser, type Quad, Store } from 'n3';
import { Validator } from 'shacl-engine';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildCategory, buildState, testId } from '../../factories/publishable-state';
import { exportedFiles, fileAt, files, sourceOf } from './exported';
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
    expect(() => readTurtle(turtle.slice(0, -40))).toThrow(/line \d+/);
    expect(() => readTurtle(turtle.replace(' ;\n', '\n'))).toThrow(/line 3/);
    const json = fileAt('exports/skos.jsonld');
    const worth = readJsonLd(json.replaceAll('"@value"', '"@worth"'));
    await expect(worth).rejects.toThrow(/safe mode|invalid|@language/i);
  });
});

/** By the validator of those who made the format: nothing that it does not know, the scheme first. */
const jskosFaults = (text: string): string[] => {
  const [scheme, ...concepts] = text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const knownSchemes = [scheme];
  return [
    ...(jskosValidate.scheme(scheme) ? [] : jskosValidate.scheme.errorMessages),
    ...concepts.flatMap((concept) =>
      jskosValidate.concept(concept, { knownSchemes }) ? [] : jskosValidate.concept.errorMessages,
    ),
  ];
};

const references = z.array(z.strictObject({ uri: z.string() }));
const jskosConcept = z.looseObject({
  uri: z.url(),
  editorialNote: z.record(z.string(), z.array(z.string())),
  broader: references,
  related: references,
  deprecated: z.boolean().optional(),
  replacedBy: references.optional(),
  mappings: z
    .array(z.looseObject({ type: z.array(z.url()), to: z.object({ memberSet: references }) }))
    .optional(),
});

const readJskos = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => jskosConcept.parse(JSON.parse(line)));

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

  it('the validator of its makers takes every file', () => {
    const written = [...files].filter(([path]) => path.startsWith('exports/jskos.'));
    expect(written.length).toBeGreaterThan(1);
    for (const [path, one] of written) expect(jskosFaults(one), path).toEqual([]);
  });

  it('standing, tree, matches and what was looked for in vain are there', () => {
    const [first, second] = readJskos(text);
    expect(first?.editorialNote.en).toEqual([
      'status: contested',
      expect.stringMatching(/^Contested: /),
    ]);
    expect(second?.broader).toEqual([{ uri: first?.uri }]);
    expect(first?.mappings?.map(({ to }) => to.memberSet)).toEqual([
      [{ uri: 'urn:x-parlance:source:ailuminate-v1.0:ipv' }],
      [],
    ]);
    expect(readJskos(fileAt('exports/jskos.ar.machine.ndjson'))[0]?.editorialNote.en).toContain(
      'machine-translated, not reviewed',
    );
  });

  it('what is going to leave is deprecated, with what to use instead; what is beside it is related', () => {
    const state = buildState({
      categories: [
        buildCategory(1, { related: [testId(2)] }),
        buildCategory(2, {
          related: [testId(1)],
          announced: { kind: 'merged', reason: {}, successors: [testId(1)] },
        }),
      ],
    });
    const written = exportedFiles(sourceOf(state)).get('exports/jskos.es.ndjson') ?? '';
    expect(jskosFaults(written)).toEqual([]);
    const [kept, leaving] = readJskos(written);
    const other = [{ uri: kept?.uri }];
    expect(leaving).toMatchObject({ deprecated: true, replacedBy: other, related: other });
    expect(kept).not.toHaveProperty('deprecated');
  });

  it.each([
    [
      'a label without a language',
      text.replace('"prefLabel":{"es":"Daño 2"}', '"prefLabel":"Daño 2"'),
      'prefLabel',
    ],
    [
      'a field that there is not',
      text.replaceAll('"scopeNote"', '"scope"'),
      "disallowed field 'scope'",
    ],
    [
      'a single name where a list belongs',
      text.replaceAll('{"es":["montaje"]}', '{"es":"montaje"}'),
      'altLabel',
    ],
    [
      'a scheme that is another',
      text.replace('"inScheme":[{"uri":"https', '"inScheme":[{"uri":"urn:'),
      'inScheme',
    ],
  ])('its validator refuses %s, and says where', (_, broken, where) => {
    expect(broken).not.toBe(text);
    expect(jskosFaults(broken).join('\n')).toContain(where);
  });

  it('a line cut in two is no line', () => {
    expect(() => jskosFaults(text.replace('"broader"', '\n"broader"'))).toThrow(SyntaxError);
  });
});
