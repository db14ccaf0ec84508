import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { sortedUnique } from '~/domain/snapshots/order';
import { readMarks } from '~/domain/snapshots/standing-marks';
import type { Facets } from '~/domain/taxonomy/category';
import { assembleTaxonomy } from '../assemble-taxonomy';
import { importBounds } from '../import-bounds';
import type { DraftCategory, ImportedTaxonomy, ReadOptions } from '../imported-taxonomy';
import { notTaken } from '../not-taken';
import { nameOfCode } from './name-of-code';
import { first, maybeCutOff, parseYaml, type YamlEntry, type YamlRefusal } from './yaml-document';

export type RoostRefusal = YamlRefusal | Refusal<'import-too-many' | 'import-nothing-found'>;

/** Its keys that are facets, by the name under which they are kept. */
const facetKeys = { 'default-severity': 'default_severity', target: 'applies_to_target_kinds' };

const takenKeys = new Set(['description', 'subcategories', ...Object.values(facetKeys)]);

const takenLists = new Set(['meta', 'categories']);

/** How our own export writes an id, since keys there are words of Latin letters. */
const ownKey = /^harm_([0-9a-f]{8})_([0-9a-f]{4})_([0-9a-f]{4})_([0-9a-f]{4})_([0-9a-f]{12})$/;

/**
 * `harm_taxonomy.yaml` of ROOST (https://github.com/roostorg/model-community): categories and, one level below,
 * subcategories by their keys, which are ids and all the name there is. Severity and what a category applies to are
 * facets; what a platform does about it is not taken.
 */
export function readRoostYaml(
  text: string,
  options: ReadOptions,
): Result<ImportedTaxonomy, RoostRefusal> {
  const parsed = parseYaml(text);
  if (!parsed.ok) return parsed;
  const categories = parsed.value.entries('categories');
  const tree = ownTree(categories);
  const entries = categories.flatMap((category) => [
    { entry: category, above: undefined },
    ...category
      .entries('subcategories')
      .filter(({ key }) => !tree.has(key))
      .map((entry) => ({ entry, above: category })),
  ]);
  if (entries.length === 0) return refuse('import-nothing-found');
  if (entries.length > importBounds.categories) {
    return refuse('import-too-many', { params: { maximum: importBounds.categories } });
  }
  const used = new Map<string, number>();
  for (const { entry } of entries) used.set(entry.key, (used.get(entry.key) ?? 0) + 1);
  const draft = {
    format: 'roost-yaml',
    categories: entries.map(({ entry, above }) => {
      const isShared = above !== undefined && (used.get(entry.key) ?? 0) > 1;
      const sourceId = isShared ? `${above.key}.${entry.key}` : idOf(entry.key);
      const parents = above === undefined ? parentsOf(entry.key, tree) : [idOf(above.key)];
      return { ...categoryOf(entry, options.language), sourceId, parents };
    }),
    findings: [
      ...maybeCutOff(text),
      ...notTaken(
        'categories',
        entries.flatMap(({ entry }) => entry.keys.filter((key) => !takenKeys.has(key))),
      ),
      ...notTaken(
        '',
        parsed.value.keys.filter((key) => !takenLists.has(key)),
      ),
    ],
  };
  return ok(assembleTaxonomy(draft, options));
}

/** In our own export each subcategory is a category of its own, too: what lies above each of these, by key. */
function ownTree(categories: readonly YamlEntry[]): ReadonlyMap<string, readonly string[]> {
  const keys = new Set(categories.map(({ key }) => key));
  const above = new Map<string, string[]>();
  for (const category of categories) {
    for (const { key } of category.entries('subcategories')) {
      if (!ownKey.test(key) || !keys.has(key)) continue;
      above.set(key, [...(above.get(key) ?? []), idOf(category.key)]);
    }
  }
  return above;
}

/** Where our own export has no subcategories at all, it says nothing of the tree. */
const parentsOf = (key: string, tree: ReadonlyMap<string, readonly string[]>) =>
  tree.get(key) ?? (tree.size === 0 && ownKey.test(key) ? undefined : []);

const idOf = (key: string): string => ownKey.exec(key)?.slice(1).join('-') ?? key;

function categoryOf(
  entry: YamlEntry,
  language: string,
): Omit<DraftCategory, 'sourceId' | 'parents'> {
  const said = entry.text === '' ? first(entry, 'description') : entry.text;
  const isOurs = ownKey.test(entry.key);
  const { marked, definition } = isOurs
    ? namedInDescription(said)
    : { marked: nameOfCode(entry.key), definition: said };
  const { status, label, isMachine } = readMarks(marked);
  return {
    at: { path: entry.path, line: entry.line },
    status,
    // What stands there in our own export is for the platform that takes it up.
    facets: isOurs ? undefined : facetsOf(entry),
    texts: [{ language, origin: isMachine ? 'machine' : undefined, text: { label, definition } }],
  };
}

/** Our own export puts the name before the definition. */
function namedInDescription(said: string) {
  const at = said.indexOf(': ');
  return at === -1
    ? { marked: said, definition: '' }
    : { marked: said.slice(0, at), definition: said.slice(at + 2) };
}

function facetsOf(entry: YamlEntry): Pick<Facets, 'further'> | undefined {
  const stated = Object.entries(facetKeys).flatMap(([name, key]) => {
    const values = sortedUnique(entry.values.get(key) ?? []).filter((value) => value !== '');
    return values.length === 0 ? [] : [[name, values] as const];
  });
  return stated.length === 0 ? undefined : { further: Object.fromEntries(stated) };
}
