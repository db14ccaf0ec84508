import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import { snapshotContext } from '~/exports/json-ld-context';
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
