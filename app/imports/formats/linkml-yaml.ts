import type { Finding } from '~/contracts/imports';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { licenseAt } from '~/domain/snapshots/licenses';
import { readMarks } from '~/domain/snapshots/standing-marks';
import { assembleTaxonomy } from '../assemble-taxonomy';
import { importBounds } from '../import-bounds';
import type {
  DraftCategory,
  DraftTaxonomy,
  ImportedTaxonomy,
  ReadOptions,
} from '../imported-taxonomy';
import { notTaken } from '../not-taken';
import { shorten } from '../shorten';
import { mappingsOf, matchKeys, parentsOf, relatedIn } from './linkml-relations';
import { first, maybeCutOff, parseYaml, type YamlEntry, type YamlRefusal } from './yaml-document';

export type LinkmlRefusal =
  | YamlRefusal
  | Refusal<'import-too-many' | 'import-nothing-found' | 'import-cut-off'>;

/** The lists whose entries are categories. */
const categoryLists = ['riskgroups', 'risks'] as const;

/** What is read of the file as a whole; a taxonomy names its licence by an id that says which it is. */
const headLists = new Set(['taxonomies', 'licenses']);

const takenKeys = new Set<string>([
  ...['id', 'name', 'description', 'concern', 'tag', 'isPartOf', 'hasPart', 'isDefinedByTaxonomy'],
  ...matchKeys,
]);

/**
 * LinkML YAML of risk-atlas-nexus, now ai-atlas-nexus (https://github.com/IBM/ai-atlas-nexus): `riskgroups` and `risks`
 * are categories. What lies above one: `isPartOf`, then `broadMatch` (`broad_mappings` since) to an id of the same file;
 * the inverse `hasPart` and `narrowMatch` count too, and `relatedMatch` is what is beside it. Matches to other ids become
 * mappings. An entry without a name that
 * only carries matches speaks of another taxonomy: its matches are kept on our side, turned round.
 */
export function readLinkmlYaml(
  text: string,
  options: ReadOptions,
): Result<ImportedTaxonomy, LinkmlRefusal> {
  const parsed = parseYaml(text);
  if (!parsed.ok) return parsed;
  const entries = categoryLists.flatMap((key) => parsed.value.entries(key));
  if (entries.length === 0) return refuse('import-nothing-found');
  if (entries.length > importBounds.categories) {
    return refuse('import-too-many', { params: { maximum: importBounds.categories } });
  }
  const cutOff = lineOfCut(text, parsed.value);
  if (cutOff !== undefined) return refuse('import-cut-off', { params: { line: cutOff } });
  return ok(assembleTaxonomy(draftOf(parsed.value, { entries, text, options }), options));
}

/**
 * A file that stops in the middle of a line, in an entry that lacks what all others of its list have,
 * was cut off: YAML itself would take the half sentence for the whole.
 */
function lineOfCut(text: string, document: YamlEntry): number | undefined {
  if (/\n\s*$/.test(text)) return undefined;
  const list = document.entries(document.keys.at(-1) ?? '');
  const last = list.at(-1);
  const [model, ...others] = list.slice(0, -1);
  if (!last || !model || others.length === 0) return undefined;
  const common = [...model.values.keys()].filter((key) =>
    others.every((entry) => entry.values.has(key)),
  );
  return common.every((key) => last.values.has(key)) ? undefined : text.split('\n').length;
}

interface Read {
  readonly entries: readonly YamlEntry[];
  readonly text: string;
  readonly options: ReadOptions;
}

function draftOf(document: YamlEntry, { entries, text, options }: Read): DraftTaxonomy {
  const taxonomies = document.entries('taxonomies');
  const [head] = taxonomies;
  const isReference = (entry: YamlEntry) =>
    first(entry, 'name') === '' && matchKeys.some((key) => entry.values.has(key));
  const own = entries.filter((entry) => !isReference(entry));
  const references = entries.filter(isReference);
  const places = parentsOf(own);
  const findings = [...places.findings, ...leftOut(document, own)];
  for (const { path, line, values } of references) {
    const params = { id: shorten(values.get('id')?.[0] ?? '') };
    findings.push({ severity: 'info', path, line, code: 'import-reference-only', params });
  }
  if (taxonomies.length > 1) {
    const names = taxonomies.map((entry) => first(entry, 'name')).join(', ');
    const params = { count: taxonomies.length, names: shorten(names) };
    findings.push({ severity: 'warning', path: 'taxonomies', code: 'import-several', params });
  }
  findings.push(...maybeCutOff(text));
  const mappings = mappingsOf(own, references);
  const ids = new Set(own.map((entry) => first(entry, 'id')));
  const { language } = options;
  const hasTree = [...places.parents.values()].some((above) => above.size > 0);
  const hasConcerns = own.some((entry) => first(entry, 'concern') !== '');
  const title = first(head, 'name');
  return {
    format: 'linkml-yaml',
    title: title === '' ? undefined : { [language]: title },
    description: { [language]: first(head, 'description') },
    license: licenseOf(head, document.entries('licenses')),
    source: {
      name: first(head, 'url') || first(head, 'id') || options.fileName,
      version: first(head, 'version') || first(head, 'dateModified') || first(head, 'dateCreated'),
    },
    categories: own.map((entry) => ({
      ...categoryOf(entry, { language, hasConcerns }),
      parents: hasTree ? [...(places.parents.get(first(entry, 'id')) ?? [])] : undefined,
      mappings: mappings.get(first(entry, 'id')) ?? [],
      related: relatedIn(entry, ids),
    })),
    findings,
  };
}

interface Wording {
  readonly language: string;
  /** Whether the file has notes at all. */
  readonly hasConcerns: boolean;
}

function categoryOf(
  entry: YamlEntry,
  { language, hasConcerns }: Wording,
): Omit<DraftCategory, 'parents'> {
  const id = first(entry, 'id');
  const { status, label, isMachine } = readMarks(first(entry, 'name'));
  // What our own export writes there follows the name, and is no code.
  const isOurs = first(entry, 'url').endsWith(`/c/${id}`);
  return {
    sourceId: id,
    at: { path: entry.path, line: entry.line },
    notation: (!isOurs && first(entry, 'tag')) || undefined,
    status,
    texts: [
      {
        language,
        origin: isMachine ? 'machine' : undefined,
        text: {
          label,
          definition: first(entry, 'description'),
          ...(hasConcerns && { scopeNote: first(entry, 'concern') }),
        },
      },
    ],
  };
}

/** `license-cc-by-4.0` and the like: the files name licences by ids of their own, and may say which they mean. */
function licenseOf(
  head: YamlEntry | undefined,
  licenses: readonly YamlEntry[],
): string | undefined {
  const written = first(head, 'hasLicense') || first(head, 'license');
  const meant = licenses.find((license) => first(license, 'id') === written);
  const bare = licenseAt(first(meant, 'url')) ?? written.replace(/^license-/i, '');
  return bare === '' ? undefined : bare;
}

/** Lists and fields that have no place with us. */
const leftOut = (document: YamlEntry, own: readonly YamlEntry[]): Finding[] => [
  ...notTaken(
    'risks',
    own.flatMap(({ keys }) => keys.filter((key) => !takenKeys.has(key))),
  ),
  ...notTaken(
    '',
    document.keys.filter(
      (key) => !headLists.has(key) && !categoryLists.some((known) => known === key),
    ),
  ),
];
