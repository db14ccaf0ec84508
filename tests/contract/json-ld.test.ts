import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { snapshotContext } from '~/exports/json-ld-context';
import { jsonSchemaOf } from '~/exports/json-schema';
import { publishStates } from '../factories/published-releases';
import { goldenStates } from './golden-state';

const contextAddress = 'https://lists.example/context/snapshot-1.jsonld';

/** Only what is on this page: a document loader never goes to the network. */
const documentLoader = async (url: string) => {
  if (url !== contextAddress) throw new Error(`not a context of ours: ${url}`);
  return { documentUrl: url, document: JSON.parse(JSON.stringify(snapshotContext)) };
};

/** `safe`: whatever would be dropped is an error. The types do not know it yet. */
const options = { documentLoader, safe: true };

it('the document expands in safe mode: no member is dropped, and parents are addresses', async () => {
  const { plans } = await publishStates(goldenStates);
  const snapshot = JSON.parse(JSON.stringify(plans[1]?.snapshot));
  const expanded = await jsonld.expand(snapshot, options);
  const text = JSON.stringify(expanded);
  const [, child] = plans[1]?.snapshot.concepts ?? [];
  expect(child?.primaryParent).toBeDefined();
  expect(text).toContain(
    `"http://www.w3.org/2004/02/skos/core#broader":[{"@id":"https://lists.example/t/harms/c/${child?.primaryParent}"}]`,
  );
  expect(text).toContain('{"@value":"حسابات مزيفة بوجهك","@language":"ar"}');
  const quads = await jsonld.toRDF(snapshot, {
    ...options,
    format: 'application/n-quads',
  });
  expect(quads).toContain('<http://www.w3.org/2004/02/skos/core#inScheme>');
});

const schemaNode = z.looseObject({
  $ref: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
});
const termShape = z.looseObject({
  '@type': z.string().optional(),
  '@container': z.string().optional(),
  '@context': z.record(z.string(), z.unknown()).optional(),
});

it('every member of the schema has a term, down to what is kept whole as JSON: none can be dropped', () => {
  const schema = jsonSchemaOf('snapshot', 'https://lists.example');
  const defined = z.record(z.string(), z.unknown()).parse(schema.$defs);
  const terms: Readonly<Record<string, unknown>> = snapshotContext['@context'];
  const without: string[] = [];
  const walk = (value: unknown, known: Readonly<Record<string, unknown>>, path: string): void => {
    const node = schemaNode.safeParse(value);
    if (!node.success) return;
    const { $ref, properties = {}, items } = node.data;
    if ($ref) walk(defined[$ref.replace('#/$defs/', '')], known, path);
    walk(items, known, path);
    for (const [name, member] of Object.entries(properties)) {
      if (name.startsWith('@')) continue;
      const found = known[name];
      if (found === undefined) without.push(`${path}.${name}`);
      const term = termShape.safeParse(found).data;
      const isWhole = term?.['@type'] === '@json' || term?.['@container'] === '@language';
      if (!isWhole) walk(member, { ...known, ...term?.['@context'] }, `${path}.${name}`);
    }
  };
  walk(schema, terms, '');
  expect(without).toEqual([]);
});
