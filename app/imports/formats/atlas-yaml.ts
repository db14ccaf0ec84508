import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { sortedUnique } from '~/domain/snapshots/order';
import type { Facets, Mapping } from '~/domain/taxonomy/category';
import { assembleTaxonomy } from '../assemble-taxonomy';
import { importBounds } from '../import-bounds';
import type { DraftCategory, ImportedTaxonomy, ReadOptions } from '../imported-taxonomy';
import { notTaken } from '../not-taken';
import { first, maybeCutOff, parseYaml, type YamlEntry, type YamlRefusal } from './yaml-document';

export type AtlasRefusal = YamlRefusal | Refusal<'import-too-many' | 'import-nothing-found'>;

const attack = 'ATT&CK-reference';

const takenKeys = new Set<string>([
  ...['id', 'name', 'description', 'subtechnique-of', 'tactics', 'maturity', attack],
  // Says what the list they stand in says.
  'object-type',
  // A date that changes by itself would make every technique a changed one.
  ...['created_date', 'modified_date'],
]);

const takenOfDocument = new Set(['id', 'name', 'version', 'matrices']);
const takenOfMatrix = new Set(['id', 'name', 'tactics', 'techniques']);

/**
 * MITRE ATLAS (https://github.com/mitre-atlas/atlas-data, `dist/ATLAS.yaml`): techniques are the categories,
 * `subtechnique-of` is what lies above one. Tactics and maturity are facets, the technique of ATT&CK that one was made
 * after is a close match. Dates are ignored; mitigations and case studies are no categories.
 */
export function readAtlasYaml(
  text: string,
  options: ReadOptions,
): Result<ImportedTaxonomy, AtlasRefusal> {
  const parsed = parseYaml(text);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  const matrices = document.entries('matrices');
  const techniques = matrices.flatMap((matrix) => matrix.entries('techniques'));
  if (techniques.length === 0) return refuse('import-nothing-found');
  if (techniques.length > importBounds.categories) {
    return refuse('import-too-many', { params: { maximum: importBounds.categories } });
  }
  const tactics = new Map(
    matrices
      .flatMap((matrix) => matrix.entries('tactics'))
      .map((tactic) => [first(tactic, 'id'), first(tactic, 'name')]),
  );
  const { language } = options;
  const title = first(document, 'name');
  const draft = {
    format: 'atlas-yaml',
    title: title === '' ? undefined : { [language]: title },
    source: { name: first(document, 'id'), version: first(document, 'version') },
    categories: techniques.map((entry) => categoryOf(entry, { language, tactics })),
    findings: [
      ...maybeCutOff(text),
      ...notTaken('matrices.techniques', others(techniques, takenKeys)),
      ...notTaken('', [...others([document], takenOfDocument), ...others(matrices, takenOfMatrix)]),
    ],
  };
  return ok(assembleTaxonomy(draft, options));
}

const others = (entries: readonly YamlEntry[], taken: ReadonlySet<string>): string[] =>
  entries.flatMap(({ keys }) => keys.filter((key) => !taken.has(key)));

interface Ground {
  readonly language: string;
  /** Names by id. */
  readonly tactics: ReadonlyMap<string, string>;
}

function categoryOf(entry: YamlEntry, { language, tactics }: Ground): DraftCategory {
  const parent = first(entry, 'subtechnique-of');
  return {
    sourceId: first(entry, 'id'),
    at: { path: entry.path, line: entry.line },
    parents: parent === '' ? [] : [parent],
    texts: [
      {
        language,
        text: { label: first(entry, 'name'), definition: first(entry, 'description') },
      },
    ],
    facets: facetsOf(entry, tactics),
    mappings: matchOf(entry),
  };
}

function facetsOf(entry: YamlEntry, tactics: Ground['tactics']): Pick<Facets, 'further'> {
  const named = (entry.values.get('tactics') ?? []).map((id) => tactics.get(id) ?? id);
  const stated = { maturity: [first(entry, 'maturity')], tactic: sortedUnique(named) };
  const further = Object.entries(stated).filter(([, values]) => values.some((value) => value));
  return { further: further.length === 0 ? undefined : Object.fromEntries(further) };
}

function matchOf(entry: YamlEntry): Mapping[] {
  const reference = entry.entries(attack);
  const object = reference.find(({ key }) => key === 'id')?.text ?? '';
  const mapping = { predicate: 'close', source: 'mitre-attack', object } as const;
  return object === '' ? [] : [{ ...mapping, objectLabel: '', justification: '' }];
}
