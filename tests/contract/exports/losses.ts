import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { canonicalText } from '~/domain/snapshots/canonical';
import { byCodeUnits } from '~/domain/snapshots/order';
import type { ExportSource } from '~/exports/formats/pack';
import type { ImportedCategory, ImportedTaxonomy } from '~/imports/imported-taxonomy';
import { readTaxonomy } from '~/imports/read-taxonomy';

export const encode = (text: string) => new TextEncoder().encode(text);

export async function read(fileName: string, bytes: Uint8Array): Promise<ImportedTaxonomy> {
  const taken = await readTaxonomy({ fileName, bytes, language: 'es' });
  if (!taken.ok) expect.fail(`${fileName}: ${JSON.stringify(taken.refusal)}`);
  return taken.value;
}

const sorted = (values: readonly string[]) => [...values].sort(byCodeUnits);

/** What there is to lose of one category, by name; words of the language that every export has. */
function factsOf(category: ImportedCategory): ReadonlyMap<string, unknown> {
  const { texts, facets, mappings, equivalence, status, originalLanguage } = category;
  const text = texts.get('es')?.text ?? {};
  const { further, ...ownFacets } = facets;
  return new Map<string, unknown>([
    ...Object.entries(text).map(
      ([part, value]) =>
        [part, Array.isArray(value) && part !== 'levels' ? sorted(value) : value] as const,
    ),
    ['review', [...texts.values()].map(({ isReviewed }) => isReviewed)],
    ['languages', sorted([...texts.keys()])],
    ['original language', originalLanguage],
    ['notation', category.notation],
    ['source codes', sorted(category.legacyIds)],
    ['parents', sorted(category.parents)],
    ['main parent', category.primaryParent],
    ['status', status],
    ['facets', Object.entries(ownFacets).map(([facet, values]) => [facet, sorted(values ?? [])])],
    ['further facets', further],
    ['equivalence', equivalence],
    ['related', sorted(category.related)],
    ['announcement', category.announced],
    ['content warning', category.contentWarning],
    ['mappings', mappings.map(({ predicate, source, object }) => [predicate, source, object])],
    [
      'words of mappings',
      mappings.map(({ objectLabel, justification }) => [objectLabel, justification]),
    ],
  ]);
}

/** What of the source is not there any more once its export has been read again. */
export async function lossesOf(
  fileName: string,
  bytes: Uint8Array,
  { snapshot }: ExportSource,
): Promise<string[]> {
  const before = await read('snapshot.json', encode(canonicalText(snapshot)));
  const after = await read(fileName, bytes);
  const found = new Map(after.categories.map((category) => [category.sourceId, factsOf(category)]));
  const lost = new Set<string>();
  for (const category of before.categories) {
    const facts = found.get(category.sourceId);
    if (!facts) lost.add('categories');
    for (const [name, value] of factsOf(category)) {
      if (facts && !isDeepStrictEqual(facts.get(name), value)) lost.add(name);
    }
  }
  expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (after.categories.length > before.categories.length) lost.add('nothing, but more came back');
  return sorted([...lost]);
}
